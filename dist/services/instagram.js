var a=(a={})=>(({src:a="https://www.instagram.com/embed.js"})=>({unload:"reload",scripts:[{src:a,async:!0}],draw:(a,s)=>s.instgrm?.Embeds?.process()}))(a);export{a as default};
