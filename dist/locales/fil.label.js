var a={reopen:"Mga setting ng privacy"};export{a as default};
