var a=(a={})=>(({src:a="https://platform.linkedin.com/in.js"})=>({unload:"reload",scripts:[{src:a,async:!0}],draw:(a,r)=>r.IN?.parse?.(a)}))(a);export{a as default};
