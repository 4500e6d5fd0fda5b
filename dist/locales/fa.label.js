var e={direction:"rtl",reopen:"تنظیمات حریم خصوصی"};export{e as default};
