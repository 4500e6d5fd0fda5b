var a={reopen:"Postavke privatnosti"};export{a as default};
