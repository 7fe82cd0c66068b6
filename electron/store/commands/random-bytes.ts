const size = 16;
const pool = new Uint8Array(size * 256);
let next = pool.length;

/** Random bytes for one id; asked of the system for many at once, as one call for each is slow. */
export const randomBytes16 = (): Uint8Array => {
  if (next === pool.length) {
    // Not node:crypto's, which is a lot of code to load for a start.
    crypto.getRandomValues(pool);
    next = 0;
  }
  next += size;
  return pool.subarray(next - size, next);
};
