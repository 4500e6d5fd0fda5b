var a=(a={})=>(({id:a,src:p=`https://www.paypal.com/sdk/js?client-id=${a}`})=>({where:'[id^="paypal-button"], [data-paypal]',unload:"reload",scripts:[{src:p,async:!0}]}))(a);export{a as default};
