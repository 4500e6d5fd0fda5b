var e={reopen:"Privacy settings"};export{e as default};
