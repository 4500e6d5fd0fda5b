var e={reopen:"Privaatheidsinstellings"};export{e as default};
