var e={reopen:"গোপনীয়তা সেটিংস"};export{e as default};
