var e={reopen:"Integritetsinställningar"};export{e as default};
