var a={reopen:"Pengaturan privasi"};export{a as default};
