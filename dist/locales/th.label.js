var e={reopen:"การตั้งค่าความเป็นส่วนตัว"};export{e as default};
