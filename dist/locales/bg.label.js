var e={reopen:"Настройки за поверителност"};export{e as default};
