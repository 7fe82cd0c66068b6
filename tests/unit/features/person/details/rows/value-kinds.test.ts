import { describe, expect, it } from 'vitest';
import { valueDoubt, valueHref } from '#features/person/details/rows/value-kinds.ts';

describe('values', () => {
  it('are doubted when they can be nothing of their kind, and never while empty', () => {
    expect(valueDoubt('email', 'ana')).toBeDefined();
    expect(valueDoubt('email', ' ana@example.org ')).toBeUndefined();
    expect(valueDoubt('phone', 'ask Omar')).toBeDefined();
    expect(valueDoubt('phone', '+47 912 34 567')).toBeUndefined();
    expect(valueDoubt('url', 'javascript:alert(1)')).toBeDefined();
    expect(valueDoubt('im', '@ana')).toBeUndefined();
    expect(valueDoubt('email', '  ')).toBeUndefined();
  });

  it('of a chat open when they are a link', () => {
    expect(valueHref('im', 'https://chat.example.org/ana')).toBe('https://chat.example.org/ana');
    expect(valueHref('im', '@ana:example.org')).toBeUndefined();
    expect(valueHref('im', 'javascript:alert(1)')).toBeUndefined();
  });
});
