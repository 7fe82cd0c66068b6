/** Schemas that are made when they are first used. The build puts them in: see scripts/lib/late-schemas.ts. */

const makers = new WeakMap<object, () => object>();

/** The fields of an object's schema are themselves, once it is made: a record is not checked by way of stand-ins. */
const withOwnFields = <T extends object>(made: T): T => {
  const shape = (made as { readonly _zod?: { readonly def: { readonly shape?: Record<string, object> } } })
    ._zod?.def.shape;
  for (const [key, field] of Object.entries(shape ?? {})) {
    const maker = makers.get(field);
    if (shape !== undefined && maker !== undefined) shape[key] = maker();
  }
  return made;
};

/** Stands for what `make` gives, which is called once, when something is asked of it. */
export const late = <T extends object>(make: () => T): T => {
  let made: T | undefined;
  const own = (): T => (made ??= withOwnFields(make()));
  const standIn = new Proxy({} as T, {
    // Of itself, as zod's methods are bound to what they are read from.
    get: (_, key) => Reflect.get(own(), key) as unknown,
    set: (_, key, value) => Reflect.set(own(), key, value),
    has: (_, key) => Reflect.has(own(), key),
    ownKeys: () => Reflect.ownKeys(own()),
    getPrototypeOf: () => Reflect.getPrototypeOf(own()),
    getOwnPropertyDescriptor: (_, key) => {
      const descriptor = Reflect.getOwnPropertyDescriptor(own(), key);
      // A proxy may not call fixed what its target has not.
      return descriptor && { ...descriptor, configurable: true };
    },
  });
  makers.set(standIn, own);
  return standIn;
};
