/** BSON has no `undefined`: the driver writes `null` for it, which means something else to us. */

/** A copy without the properties that are `undefined`, also in plain objects that it holds; lists are left as they are. */
export function withoutUndefined<T extends object>(value: T): T {
  const copy = { ...value };
  for (const key of Object.keys(copy)) {
    const held: unknown = Reflect.get(copy, key);
    if (held === undefined) Reflect.deleteProperty(copy, key);
    else if (isPlain(held)) Reflect.set(copy, key, withoutUndefined(held));
  }
  return copy;
}

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
