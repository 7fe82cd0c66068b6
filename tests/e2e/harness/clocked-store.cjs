/**
 * Runs the store by a clock that a test sets: the file named by KITH_TEST_CLOCK says by how many milliseconds it is
 * ahead, and which zone the machine is in. Loaded by `hold-ready.cjs` in place of the store's own file.
 */
const { readFileSync, writeFileSync } = require('node:fs');
const { pathToFileURL } = require('node:url');

const file = process.env.KITH_TEST_CLOCK;
const RealDate = Date;
let [text, ahead] = ['', 0];

const look = () => {
  const now = readFileSync(file, 'utf8');
  if (now === text) return ahead;
  const set = JSON.parse(now);
  ({ ahead } = set);
  if (set.zone !== undefined) process.env.TZ = set.zone;
  text = now;
  writeFileSync(`${file}.seen`, now);
  return ahead;
};

globalThis.Date = class extends RealDate {
  constructor(...parts) {
    if (parts.length === 0) super(RealDate.now() + look());
    else super(...parts);
  }
  static now() {
    return RealDate.now() + look();
  }
};

void import(pathToFileURL(process.env.KITH_TEST_STORE).href);
