var e={reopen:"Paramètres de confidentialité"};export{e as default};
