var e={reopen:"Personverninnstillinger"};export{e as default};
