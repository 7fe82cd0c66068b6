/**
 * SQLite compares TEXT by its UTF-8 bytes, which is code point order; RxDB and JavaScript compare UTF-16
 * units. The two differ once a string holds a surrogate (emoji) or U+E000 and above, and libsql cuts text
 * at NUL. A key is a string whose UTF-8 order is the UTF-16 order of the original and that has no NUL.
 * Different strings have different keys. Most strings are their own key.
 */
const unsafeUnit = /[\u0000\u0001\ud800-\uffff]/;
const unsafeUnits = /[\u0000\u0001\ud800-\uffff]/g;

/**
 * NUL and U+0001 become two units that sort in their place; the 2,048 surrogates (each on its own, paired or
 * not) move to U+E000..E7FF, what was there and above moves to U+10000..11FFF.
 */
const unitToKey = (unit: string): string => {
  const code = unit.charCodeAt(0);
  if (code === 0) return '\u0001\u0001';
  if (code === 1) return '\u0001\u0002';
  return code < 0xe000
    ? String.fromCharCode(code - 0xd800 + 0xe000)
    : String.fromCodePoint(code - 0xe000 + 0x10000);
};

export const stringToKey = (text: string): string =>
  unsafeUnit.test(text) ? text.replace(unsafeUnits, unitToKey) : text;
