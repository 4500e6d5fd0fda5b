var e={reopen:"Privacyinstellingen"};export{e as default};
