/**
 * In Deno, `__proto__` changes no prototype (assigning to it makes a plain property), and mammoth, which sets that of its
 * promises so, cannot read a file. Here it does what it does in Node and in browsers.
 */
Object.defineProperty(Object.prototype, "__proto__", {
  configurable: true,
  get(this: unknown): unknown {
    return Object.getPrototypeOf(this);
  },
  set(this: object, value: unknown) {
    if (value === null || typeof value === "object" || typeof value === "function") Object.setPrototypeOf(this, value);
  },
});
