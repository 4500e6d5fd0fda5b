var a={reopen:"Nastavitve zasebnosti"};export{a as default};
