var e={reopen:"Налаштування конфіденційності"};export{e as default};
