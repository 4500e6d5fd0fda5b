const HELD = /* @__PURE__ */ Symbol.for("assent.held");

export { HELD as H };
