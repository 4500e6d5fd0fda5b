var e=(e={})=>(({src:e="https://js.stripe.com/v3/"})=>({where:"#payment-element, #card-element, [data-stripe]",unload:"reload",scripts:[{src:e,async:!0}]}))(e);export{e as default};
