var e={reopen:"Setări de confidențialitate"};export{e as default};
