var e={reopen:"Cài đặt quyền riêng tư"};export{e as default};
