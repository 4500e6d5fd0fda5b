const e=()=>({unload:"remove"});export{e as default};
