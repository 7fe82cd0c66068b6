import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  askForIntroductionText,
  introductionSteps,
  introductionText,
  introductionTitle,
  isMine,
  lastStep,
  metThrough,
  nextStep,
  optInText,
  peopleIn,
  stepField,
  withStep,
} from '#domain/method/introductions.ts';
import { introductions } from './arbitraries.ts';

const people = { ana: 'Ana Ruiz', omar: 'Omar Said', lena: 'Lena Park' } as Record<string, string>;
const nameOf = (id: string) => people[id] ?? '';

describe('an introduction', () => {
  test('goes step by step to its end, and a step taken is not taken back by another', () => {
    fc.assert(
      fc.property(introductions, fc.constantFrom(...introductionSteps), (one, step) => {
        const after = withStep(one, step, '2026-03-12');
        for (const field of Object.values(stepField))
          if (one[field] !== undefined) expect(after[field]).toBe(one[field]);
        expect(introductionSteps.indexOf(lastStep(after) ?? 'asked')).toBeGreaterThanOrEqual(
          introductionSteps.indexOf(step),
        );
        let current = one;
        for (let count = 0; nextStep(current) !== undefined; count += 1) {
          expect(count).toBeLessThan(introductionSteps.length);
          current = withStep(current, nextStep(current) ?? 'thanked', '2026-03-12');
        }
        expect(lastStep(current)).toBe(isMine(one) && one.thankedAt === undefined ? 'met' : 'thanked');
      }),
    );
  });
  test('names everybody but the user', () => {
    fc.assert(
      fc.property(introductions, (one) => {
        expect(peopleIn(one)).not.toContain('me');
        if (metThrough(one) !== undefined) expect(one.betweenIds).toContain('me');
      }),
    );
  });
  test('in words', () => {
    expect(introductionTitle({ connectorId: 'me', betweenIds: ['lena', 'omar'] }, nameOf)).toBe(
      'You introduce Lena Park to Omar Said',
    );
    expect(introductionTitle({ connectorId: 'ana', betweenIds: ['omar', 'me'] }, nameOf)).toBe(
      'Ana Ruiz introduces you to Omar Said',
    );
  });
});

describe('the texts', () => {
  const lena = { contact: { fullName: 'Lena Park' }, position: 'Curator, Musée du Littoral' };
  const omar = { contact: { fullName: 'Omar Said' }, position: '' };
  test('ask one before the other is told', () => {
    const text = optInText(omar, lena, 'she needs a designer');
    expect(text).toContain('Hi Omar,');
    expect(text).toContain('Lena Park (Curator, Musée du Littoral). She needs a designer.');
    expect(text).toContain('I have not told Lena');
  });
  test('say to the one who needs something that they do, and to the other who does', () => {
    expect(optInText(lena, omar, 'Lena needs a designer')).toContain('. You need a designer.');
    expect(optInText(omar, lena, 'Lena needs a designer')).toContain('. Lena needs a designer.');
  });
  test('bring both together', () => {
    expect(introductionText(lena, omar, '')).toMatch(/^Lena, meet Omar\. Omar, meet Lena\./);
  });
  test('ask for one with a way out', () => {
    const text = askForIntroductionText('Ana Ruiz', 'Henrik Sandvall', '', 'Kim');
    expect(text).toContain('I would like to meet Henrik Sandvall.');
    expect(text).toContain('quite all right');
    expect(text.endsWith('Kim')).toBe(true);
  });
});
