var e={reopen:"Cilësimet e privatësisë"};export{e as default};
