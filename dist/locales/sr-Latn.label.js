var a={reopen:"Podešavanja privatnosti"};export{a as default};
