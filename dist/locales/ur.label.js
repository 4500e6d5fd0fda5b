var e={direction:"rtl",reopen:"رازداری کی ترتیبات"};export{e as default};
