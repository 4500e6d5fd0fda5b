var e={reopen:"隐私设置"};export{e as default};
