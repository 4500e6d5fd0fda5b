var e={reopen:"კონფიდენციალურობის პარამეტრები"};export{e as default};
