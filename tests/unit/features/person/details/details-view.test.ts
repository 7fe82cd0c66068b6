import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cleanName,
  cleanValues,
  dateToFields,
  fieldsToDate,
  fieldsToMet,
  hrefOf,
  keptName,
  metToFields,
  textOrNull,
  textToCadence,
} from '#features/person/details/details-view.ts';

describe('partial dates in fields', () => {
  it('come back as they were', () => {
    const two = (n: number) => String(n).padStart(2, '0');
    const month = fc.integer({ min: 1, max: 12 }).map(two);
    const day = fc.integer({ min: 1, max: 28 }).map(two);
    const year = fc.integer({ min: 1000, max: 9999 }).map(String);
    const partial = fc.oneof(
      year,
      fc.tuple(year, month).map((parts) => parts.join('-')),
      fc.tuple(year, month, day).map((parts) => parts.join('-')),
      fc.tuple(month, day).map((parts) => `--${parts.join('-')}`),
    );
    fc.assert(
      fc.property(partial, (date) => {
        expect(fieldsToDate(dateToFields(date))).toBe(date);
      }),
    );
  });

  it('are nothing when empty, and not yet a date when half typed', () => {
    expect(fieldsToDate({ day: '', month: '', year: '' })).toBeNull();
    expect(fieldsToDate({ day: '12', month: '', year: '' })).toBeUndefined();
    expect(fieldsToDate({ day: '', month: '5', year: '' })).toBeUndefined();
    expect(fieldsToDate({ day: '12', month: '5', year: '19' })).toBeUndefined();
    expect(fieldsToDate({ day: '31', month: '2', year: '1980' })).toBeUndefined();
    expect(fieldsToDate({ day: 'x', month: '5', year: '1980' })).toBeUndefined();
    expect(fieldsToDate({ day: '29', month: '2', year: '' })).toBe('--02-29');
  });
});

describe('how one met', () => {
  it('keeps what the fields do not show', () => {
    const met = { on: '2025-06', where: 'Oslo', throughId: 'bo' };
    expect(fieldsToMet(met, { ...metToFields(met), where: ' Northern Grid Days ' })).toEqual({
      on: '2025-06',
      where: 'Northern Grid Days',
      throughId: 'bo',
    });
  });

  it('keeps the old date while a new one is half typed', () => {
    const met = { on: '2025-06' };
    expect(fieldsToMet(met, { on: { day: '12', month: '', year: '' }, where: '', note: '' })).toEqual(met);
  });

  it('goes when nothing is left', () => {
    expect(fieldsToMet({ where: 'Oslo' }, metToFields(undefined))).toBeNull();
  });
});

describe('fields as they are kept', () => {
  it('have no empty rows and no spaces around', () => {
    expect(
      cleanValues([{ value: ' a@b.c ', label: ' work ' }, { value: '  ' }, { value: 'x', label: '' }]),
    ).toEqual([{ value: 'a@b.c', label: 'work' }, { value: 'x' }]);
    expect(textOrNull('  ')).toBeNull();
    expect(textOrNull(' a ')).toBe('a');
  });

  it('take whole days for a cadence', () => {
    expect(textToCadence(' 45 ')).toBe(45);
    expect(textToCadence('')).toBeNull();
    expect(textToCadence('0')).toBe(0);
    expect(textToCadence('-3')).toBeUndefined();
    expect(textToCadence('4000')).toBeUndefined();
    expect(textToCadence('often')).toBeUndefined();
  });

  it('drop a name in parts that says something else', () => {
    expect(keptName({ given: 'Ana', family: 'Ruiz' }, 'Ana Ruiz')).toEqual({});
    expect(keptName({ given: 'Ana', family: 'Ruiz' }, 'Ana Quintero')).toEqual({ name: null });
    expect(keptName(undefined, 'Ana')).toEqual({});
  });
});

describe('a name in parts', () => {
  it('has no empty parts, and goes with the last of them', () => {
    expect(cleanName({ given: ' Ana ', family: 'Ruiz', suffix: ' ' })).toEqual({
      given: 'Ana',
      family: 'Ruiz',
    });
    expect(cleanName({ given: ' ' })).toBeNull();
  });
});

describe('hrefOf', () => {
  it('opens what can be opened, and nothing else', () => {
    expect(hrefOf('email', ' a@b.c ')).toBe('mailto:a@b.c');
    expect(hrefOf('email', 'nobody')).toBeUndefined();
    expect(hrefOf('phone', '+47 (912) 34-567')).toBe('tel:+4791234567');
    expect(hrefOf('url', 'linkedin.com/in/ana')).toBe('https://linkedin.com/in/ana');
    expect(hrefOf('url', 'https://example.com')).toBe('https://example.com');
    expect(hrefOf('url', 'javascript:alert(1)')).toBeUndefined();
    expect(hrefOf('url', 'file:///etc/passwd')).toBeUndefined();
    expect(hrefOf('url', '')).toBeUndefined();
  });
});
