var e={reopen:"Configurações de privacidade"};export{e as default};
