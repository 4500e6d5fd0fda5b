var r={reopen:"Persónuverndarstillingar"};export{r as default};
