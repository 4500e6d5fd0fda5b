var a={reopen:"Tetapan privasi"};export{a as default};
