var e={reopen:"Privatlivsindstillinger"};export{e as default};
