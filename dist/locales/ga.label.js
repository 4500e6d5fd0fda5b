var e={reopen:"Socruithe príobháideachais"};export{e as default};
