import { expect, test } from 'vitest';
import { linkedInProfileKey } from '#formats/index.ts';
import { parseConnectedOn } from '#formats/linkedin/connected-on.ts';

test.each([
  ['08 Feb 2026', '2026-02-08'],
  ['07 juin 2026', '2026-06-07'],
  ['7. Juni 2026', '2026-06-07'],
  ['07 de fev de 2026', '2026-02-07'],
  ['7 dic 2025', '2025-12-07'],
  ['07 giu 2026', '2026-06-07'],
  ['07 mrt 2026', '2026-03-07'],
  ['8 February 2026', '2026-02-08'],
  ['4-Apr-21', '2021-04-04'],
  ['04-Apr-2021', '2021-04-04'],
  ['08. Feb. 2026', '2026-02-08'],
  ['8. März 26', '2026-03-08'],
  ['08-févr-26', '2026-02-08'],
  ['1. Dez. 2019', '2019-12-01'],
  ['8 févr. 2026', '2026-02-08'],
  ['14 août 2020', '2020-08-14'],
  ['3 déc. 2020', '2020-12-03'],
  ['2026-02-08', '2026-02-08'],
  ['2026-02-08 00:00:00', '2026-02-08'],
  ['08.02.2026', '2026-02-08'],
  ['2/8/26', '2026-02-08'],
  ['28/2/2026', '2026-02-28'],
  ['Feb 8, 2026', '2026-02-08'],
  ['29 Feb 2024', '2024-02-29'],
  [' 08 Feb 2026 ', '2026-02-08'],
  ['8 lut 2026', '2026-02-08'],
  ['8. helmikuuta 2026', '2026-02-08'],
  ['8 лютого 2026 р.', '2026-02-08'],
  ['8 февр. 2026 г.', '2026-02-08'],
  ['8 Şubat 2026', '2026-02-08'],
  ['08 фев 2026', '2026-02-08'],
  ['2026年2月8日', '2026-02-08'],
  ['2026년 2월 8일', '2026-02-08'],
  ['2026/02/08', '2026-02-08'],
  ['2026-02-08T10:00:00Z', '2026-02-08'],
  ['02-08-2026', '2026-02-08'],
  ['08 فبراير 2026', '2026-02-08'],
  ['٠٨ فبراير ٢٠٢٦', '2026-02-08'],
  ['8 شباط 2026', '2026-02-08'],
  ['۸ فوریهٔ ۲۰۲۶', '2026-02-08'],
  ['8 فوریه 2026', '2026-02-08'],
  ['08 फ़रवरी 2026', '2026-02-08'],
  ['8 फर॰ 2026', '2026-02-08'],
  ['8 जून 2026', '2026-06-08'],
  ['8 जन॰ 2026', '2026-01-08'],
  ['८ फेब्रु २०२६', '2026-02-08'],
  ['8 ফেব 2026', '2026-02-08'],
  ['8 ఫిబ్ర 2026', '2026-02-08'],
  ['8 ਫ਼ਰ 2026', '2026-02-08'],
  ['8 בפבר׳ 2026', '2026-02-08'],
  ['8 ก.พ. 2026', '2026-02-08'],
  ['8 กุมภาพันธ์ 2569', '2026-02-08'],
])('%s', (text, date) => {
  expect(parseConnectedOn(text)).toBe(date);
});

test('the day comes first where the file says so', () => {
  expect(parseConnectedOn('2/8/26', 'day-first')).toBe('2026-08-02');
  expect(parseConnectedOn('2/28/2026', 'day-first')).toBe('2026-02-28');
});

test.each([
  // October in Zagreb, November in Prague.
  '8 listopad 2026',
  '',
  '31 Feb 2026',
  '29 Feb 2023',
  '00 Jan 2020',
  '8 Foo 2026',
  'Engineer',
  // October in one language, November in others.
  '8 lis 2026',
  '8 ma 2026',
  '13/13/2020',
  '2026',
  '8 2026',
  // A file that was cut in the middle of a year.
  '08 Feb 20',
  '8 févr. 20',
  '07 de fev de 20',
  '08 فبراير 20',
  '30 กุมภาพันธ์ 2026',
  '8 कुछ 2026',
])('%j is no date', (text) => {
  expect(parseConnectedOn(text)).toBeUndefined();
});

test.each([
  ['https://www.linkedin.com/in/Ana-Ruiz/', 'linkedin.com/in/ana-ruiz'],
  ['http://de.linkedin.com/in/ana-ruiz?trk=a#b', 'linkedin.com/in/ana-ruiz'],
  ['linkedin.com/in/ana-ruiz', 'linkedin.com/in/ana-ruiz'],
  ['https://www.linkedin.com/in/jos%C3%A9', 'linkedin.com/in/josé'],
  ['https://www.linkedin.com/in/50%off', 'linkedin.com/in/50%off'],
  ['https://www.linkedin.com/company/acme', undefined],
  ['https://notlinkedin.com/in/ana', undefined],
])('the key of %s', (url, key) => {
  expect(linkedInProfileKey(url)).toBe(key);
});
