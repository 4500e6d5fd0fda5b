function page(key) {
  const value = Reflect.get(Document.prototype, key, document);
  return typeof value == "function" ? value.bind(document) : value;
}

export { page as p };
