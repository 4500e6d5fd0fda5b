var e={reopen:"Tietosuoja-asetukset"};export{e as default};
