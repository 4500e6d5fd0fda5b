var e={direction:"rtl",reopen:"إعدادات الخصوصية"};export{e as default};
