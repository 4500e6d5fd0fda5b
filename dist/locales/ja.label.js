var e={reopen:"プライバシー設定"};export{e as default};
