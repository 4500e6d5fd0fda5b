var a={reopen:"Nastavení soukromí"};export{a as default};
