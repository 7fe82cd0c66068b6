import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { minimumLength, passphraseFaults, strengthOf } from '#features/settings/passphrase/passphrase.ts';

const order = ['none', 'short', 'weak', 'fair', 'strong'];

describe('strength', () => {
  test.each([
    ['', 'none'],
    ['kitten', 'short'],
    ['aaaaaaaaaaaaaaaaaaaa', 'weak'],
    ['password', 'weak'],
    ['horse battery', 'fair'],
    ['four quiet boats leave', 'strong'],
    ['Tr0ub4dor&3xQ9!', 'strong'],
  ])('%s is %s', (passphrase, expected) => {
    expect(strengthOf(passphrase)).toBe(expected);
  });

  test('never falls when something is appended', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (start, end) => {
        expect(order.indexOf(strengthOf(start + end))).toBeGreaterThanOrEqual(
          order.indexOf(strengthOf(start)),
        );
      }),
    );
  });
});

describe('faults', () => {
  test('a short one is refused, in characters and not in UTF-16 units', () => {
    expect(passphraseFaults('🦊'.repeat(minimumLength - 1), '')).toHaveProperty('passphrase');
    expect(passphraseFaults('🦊'.repeat(minimumLength), '🦊'.repeat(minimumLength))).toEqual({});
  });

  test('the one until now is refused', () => {
    expect(passphraseFaults('horse battery', 'horse battery', 'horse battery')).toHaveProperty('passphrase');
    expect(passphraseFaults('horse battery', 'horse battery', 'horse')).toEqual({});
  });

  test('two that differ are refused', () => {
    expect(passphraseFaults('horse battery', 'horse batterz')).toEqual({
      again: 'The two are not the same.',
    });
  });
});
