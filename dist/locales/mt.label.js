var a={reopen:"Issettjar tal-privatezza"};export{a as default};
