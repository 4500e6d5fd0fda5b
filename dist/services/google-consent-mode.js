var e=(e={})=>({consentMode:!0,unload:"remove"});export{e as default};
