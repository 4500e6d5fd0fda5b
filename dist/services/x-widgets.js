var t=(t={})=>(({src:t="https://platform.twitter.com/widgets.js"})=>({unload:"reload",scripts:[{src:t,async:!0}],draw:(t,r)=>r.twttr?.widgets?.load(t)}))(t);export{t as default};
