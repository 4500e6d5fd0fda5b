var e={reopen:"Настройки конфиденциальности"};export{e as default};
