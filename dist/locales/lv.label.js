var a={reopen:"Privātuma iestatījumi"};export{a as default};
