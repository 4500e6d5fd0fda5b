var a={reopen:"Gizlilik ayarları"};export{a as default};
