/** A Connections.csv as LinkedIn writes it, with invented people. The same size gives the same file. */
import { createRandom } from '#store/sample/random.ts';
import * as words from '#store/sample/words.ts';

const preamble = [
  'Notes:',
  '"When exporting your connection data, you may notice that some of the email addresses are missing."',
  '',
  'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** Quoted when it must be. */
const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Names are spread so that few people share one, and one in twelve rows names a new company. */
export const connectionsCsv = (rows: number): string => {
  const random = createRandom(7);
  const companies = Math.ceil(rows / 12);
  const people = Array.from({ length: rows }, (_, at) => {
    const given = random.pick(words.givenNames);
    const family = `${random.pick(words.familyNames)}-${random.pick(words.familyNames)}`;
    const company = random.index(companies);
    const base = words.organizations[company % words.organizations.length] ?? '';
    const day = String(1 + random.index(28)).padStart(2, '0');
    return [
      given,
      family,
      `https://www.linkedin.com/in/${given}-${family}-${at}`.toLowerCase().replace(/[^a-z0-9:/.-]/g, ''),
      random.chance(0.1) ? `person${at}@example.com` : '',
      `${base} ${Math.floor(company / words.organizations.length) + 1}${random.chance(0.1) ? ', Inc.' : ''}`,
      random.pick(words.titles),
      `${day} ${random.pick(months)} ${2010 + random.index(16)}`,
    ]
      .map(cell)
      .join(',');
  });
  return `${[...preamble, ...people].join('\r\n')}\r\n`;
};
