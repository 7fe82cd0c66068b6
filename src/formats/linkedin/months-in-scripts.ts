/** Dates such as `08 فبراير 2026` in LinkedIn's languages whose scripts need other care than taking accents away. */
const locales = 'ar ar-LB ar-DZ ar-MA bn fa-u-ca-gregory gu he hi kn ml mr pa ta te th-u-ca-gregory ur'.split(
  ' ',
);

const scripts =
  /[\p{sc=Arabic}\p{sc=Bengali}\p{sc=Devanagari}\p{sc=Gujarati}\p{sc=Gurmukhi}\p{sc=Hebrew}\p{sc=Kannada}\p{sc=Malayalam}\p{sc=Tamil}\p{sc=Telugu}\p{sc=Thai}]/u;

/** Signs are part of the word in these; dots, the nukta and Persian's ezafe, which many leave out, are not. */
const wordOf = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}]/gu, '')
    .replace(/[\u0654\u093c\u09bc\u0a3c]/g, '');

/** Made when the first such date comes: most files have none. A name that is two months is none. */
let monthByWord: ReadonlyMap<string, number> | undefined;
function monthsOf(): ReadonlyMap<string, number> {
  const months = new Map<string, number>();
  for (const locale of locales) {
    for (const style of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: style, timeZone: 'UTC' });
      for (let month = 1; month <= 12; month += 1) {
        const parts = format.formatToParts(Date.UTC(2026, month - 1, 1));
        const word = wordOf(parts.find(({ type }) => type === 'month')?.value ?? '');
        months.set(word, (months.get(word) ?? month) === month ? month : Number.NaN);
      }
    }
  }
  return months;
}

/** The digits of every script as ours: each has its ten in a row. */
export const plainDigits = (text: string): string =>
  text.replace(/(?![0-9])\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let first = code;
    while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
    return String((code - first) % 10);
  });

const dayFirst = /^(\d{1,2})\D*?[\s,،]+(\D+?)[\s,،]+(\d{4})$/u;

export interface SaidDate {
  readonly year: string;
  /** NaN for a word that is no month. */
  readonly month: number;
  readonly day: number;
}

/** Day, month and year of a date in one of these scripts, which may not exist; undefined for other texts. */
export function dateInScript(text: string): SaidDate | undefined {
  const [, day, name = '', year = ''] = scripts.test(text) ? (dayFirst.exec(text) ?? []) : [];
  if (day === undefined) return undefined;
  monthByWord ??= monthsOf();
  const word = wordOf(name);
  // Hebrew has "in" before the month.
  const month = monthByWord.get(word) ?? monthByWord.get(word.replace(/^ב/u, '')) ?? Number.NaN;
  // Thailand counts years from the Buddha's death.
  const isBuddhist = /\p{sc=Thai}/u.test(name) && Number(year) > 2_400;
  return { year: isBuddhist ? String(Number(year) - 543) : year, month, day: Number(day) };
}
