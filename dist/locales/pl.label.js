var a={reopen:"Ustawienia prywatności"};export{a as default};
