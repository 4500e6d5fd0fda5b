var a={reopen:"Privaatsusseaded"};export{a as default};
