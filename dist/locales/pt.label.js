var e={reopen:"Definições de privacidade"};export{e as default};
