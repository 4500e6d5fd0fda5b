var e={reopen:"தனியுரிமை அமைப்புகள்"};export{e as default};
