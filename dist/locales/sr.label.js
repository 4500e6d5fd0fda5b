var e={reopen:"Подешавања приватности"};export{e as default};
