var e={reopen:"隱私設定"};export{e as default};
