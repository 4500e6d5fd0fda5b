var s=(s={})=>(({src:s="https://connect.facebook.net/en_US/sdk.js#xfbml=1&version=v23.0"})=>({unload:"reload",scripts:[{src:s,async:!0}],draw:(s,a)=>a.FB?.XFBML?.parse(s)}))(s);export{s as default};
