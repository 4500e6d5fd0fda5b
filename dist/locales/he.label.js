var e={direction:"rtl",reopen:"הגדרות פרטיות"};export{e as default};
