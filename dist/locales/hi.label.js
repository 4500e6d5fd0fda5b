var e={reopen:"गोपनीयता सेटिंग्स"};export{e as default};
