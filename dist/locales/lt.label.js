var a={reopen:"Privatumo nustatymai"};export{a as default};
