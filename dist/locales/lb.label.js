var e={reopen:"Dateschutzastellungen"};export{e as default};
