var e={reopen:"개인정보 보호 설정"};export{e as default};
