var a={reopen:"Impostazioni privacy"};export{a as default};
