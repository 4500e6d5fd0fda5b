var a={reopen:"Configuració de privadesa"};export{a as default};
