/** Cards as address books export them, with invented people. The same size gives the same file. */
import { createRandom } from '#store/sample/random.ts';
import * as words from '#store/sample/words.ts';

export const cardsVcf = (count: number): string => {
  const random = createRandom(11);
  const cards = Array.from({ length: count }, (_, at) => {
    const given = random.pick(words.givenNames);
    const family = `${random.pick(words.familyNames)}-${random.pick(words.familyNames)}`;
    const company = `${random.pick(words.organizations)} ${random.index(Math.ceil(count / 100))}`;
    return [
      'BEGIN:VCARD',
      'VERSION:3.0',
      `N:${family};${given};;;`,
      `FN:${given} ${family}`,
      `ORG:${company.replaceAll(/[,;]/g, ' ')};`,
      `TITLE:${random.pick(words.titles).replaceAll(/[,;]/g, ' ')}`,
      `EMAIL;type=INTERNET;type=WORK:person${at}@example.com`,
      `TEL;type=CELL:+34 6${String(at).padStart(8, '0')}`,
      `item1.URL:https://example.com/${at}`,
      'item1.X-ABLabel:_$!<HomePage>!$_',
      `BDAY:19${String(50 + random.index(50))}-0${1 + random.index(9)}-1${random.index(10)}`,
      'NOTE:Met at the harbour\\, twice.',
      'END:VCARD',
    ].join('\r\n');
  });
  return `${cards.join('\r\n')}\r\n`;
};
