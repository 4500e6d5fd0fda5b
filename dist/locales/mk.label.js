var e={reopen:"Поставки за приватност"};export{e as default};
