var a=(a={})=>({unload:"remove"});export{a as default};
