var a={reopen:"Nastavenia súkromia"};export{a as default};
