var a={reopen:"Configuración de privacidad"};export{a as default};
