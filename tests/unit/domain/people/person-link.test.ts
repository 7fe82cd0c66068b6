import fc from 'fast-check';
import { expect, test } from 'vitest';
import { personLink, relink } from '#domain/people/person-link.ts';

test('a link keeps brackets of the name from ending it', () => {
  expect(personLink('a1', 'Ana [Ani] Ruiz')).toBe(String.raw`[Ana \[Ani\] Ruiz](kith:person/a1)`);
});

test('links to who was merged lead to who stays; all else of the text is as it was', () => {
  const note = `Met ${personLink('a', 'Ana')} and ${personLink('ab', 'Bo')}, see https://example.org/a.`;
  expect(relink(note, (id) => (id === 'a' ? 'c' : id))).toBe(
    `Met ${personLink('c', 'Ana')} and ${personLink('ab', 'Bo')}, see https://example.org/a.`,
  );
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(relink(text, (id) => id)).toBe(text);
    }),
  );
});
