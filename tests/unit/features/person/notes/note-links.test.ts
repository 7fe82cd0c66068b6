import { expect, test } from 'vitest';
import { isAllowedHref } from '#features/person/notes/markdown.ts';
import { textToHref } from '#features/person/notes/note-links.ts';

test.each([
  ['example.org', 'https://example.org'],
  [' example.org/a?b=1 ', 'https://example.org/a?b=1'],
  ['https://example.org', 'https://example.org'],
  ['ana@example.org', 'mailto:ana@example.org'],
  ['tel:+34600', 'tel:+34600'],
])('%j is an address', (text, href) => {
  expect(textToHref(text)).toBe(href);
  expect(isAllowedHref(href)).toBe(true);
});

test.each(['', 'just words', 'javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'example'])(
  '%j is none',
  (text) => {
    expect(textToHref(text)).toBeUndefined();
  },
);
