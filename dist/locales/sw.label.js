var a={reopen:"Mipangilio ya faragha"};export{a as default};
