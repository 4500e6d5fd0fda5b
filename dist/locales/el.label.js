var e={reopen:"Ρυθμίσεις απορρήτου"};export{e as default};
