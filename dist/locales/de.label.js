var e={reopen:"Datenschutz-Einstellungen"};export{e as default};
