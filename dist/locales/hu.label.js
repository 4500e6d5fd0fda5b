var e={reopen:"Adatvédelmi beállítások"};export{e as default};
