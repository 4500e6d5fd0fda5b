const REAL_COOKIES = /* @__PURE__ */ Symbol.for("assent.cookies");
function realCookies() {
  let read = Object.getOwnPropertyDescriptor(Document.prototype, "cookie")?.get;
  while (read?.[REAL_COOKIES]) read = read[REAL_COOKIES];
  return read.call(document);
}

export { REAL_COOKIES as R, realCookies as r };
