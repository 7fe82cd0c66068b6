import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isAllowedHref,
  personHref,
  personIdOf,
  readNote,
  writeNote,
} from '#features/person/notes/markdown.ts';

/** What an edit that changes nothing leaves of a note. */
const through = (markdown: string, before = markdown): string | undefined => {
  const document = readNote(markdown);
  return document === undefined ? undefined : writeNote(document, before);
};

describe('a note that was not changed stays as it is, to the letter', () => {
  test.each([
    '',
    'Two children.\nTea, never coffee. 日本語 🚀',
    '# Work\n\nLeads the **coastal** programme, _quietly_.',
    '* a\n* b\n    * c',
    '1) one\n2) two',
    '> She said\n> so',
    'first  \nsecond',
    'Knows [Ana Ruiz](kith:person/019a) and [a site](https://example.org/a_b?c=1)',
    'foo_bar_baz, 2 * 3 * 4, A < B & C > D',
    '```js\nconst a = "<b>";\n```',
    'a\n\n\n\nb',
    'Heading\n=======\n\ntext',
    '- tea\n\n- never coffee',
    'سلمى تحب الشاي',
  ])('%j', (markdown) => {
    expect(through(markdown)).toBe(markdown);
  });
});

describe('what the editor has no place for is left to plain text', () => {
  test.each([
    '<b>bold</b> words',
    'a <script>alert(1)</script> b',
    '| a | b |\n|---|---|\n| 1 | 2 |',
    '![a photo](photo.png)',
    '- [ ] call her\n- [x] write',
    '[run](javascript:alert(1))',
    '[file](file:///etc/passwd)',
    '#### too deep',
  ])('%j', (markdown) => {
    expect(readNote(markdown)).toBeUndefined();
  });
});

test('what is typed is written as plainly as it can be', () => {
  const typed = (text: string) =>
    writeNote({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }, 'old');
  expect(typed('A & B, 2 < 3, foo_bar')).toBe('A & B, 2 < 3, foo_bar');
  expect(writeNote({ type: 'doc', content: [{ type: 'paragraph' }] }, 'old')).toBe('');
  // What would be read as something else keeps its escapes.
  for (const text of [
    '*not italic*',
    '# no heading',
    '- no list',
    '1. no list',
    '<b>',
    '&amp;',
    '[a](https://b.c)',
  ])
    expect(readNote(typed(text))?.content?.[0]?.content?.[0]?.text).toBe(text);
});

test('what the reader of Markdown trips over is edited as plain text', () => {
  expect(readNote('>1. \ntea')).toBeUndefined();
});

const words = fc.constantFrom(
  'tea',
  '**',
  '*',
  '_',
  '`',
  '~~',
  '[',
  '](https://example.org)',
  '](kith:person/1)',
  '# ',
  '- ',
  '1. ',
  '> ',
  '\n',
  '\n\n',
  '  \n',
  ' ',
  '<',
  '>',
  '&',
  '&lt;',
  '\\',
  '|',
  '```\n',
  '---\n',
  '!',
  '日本',
  '    ',
);
const notes = fc.oneof(
  fc.array(words, { maxLength: 14 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);

describe('whatever is in a note', () => {
  test('it comes back as it was, or is not given to the editor at all', () => {
    fc.assert(
      fc.property(notes, (markdown) => {
        const written = through(markdown);
        if (written !== undefined && markdown.trim() !== '') expect(written).toBe(markdown);
      }),
      { numRuns: 1500 },
    );
  });

  test('written anew it says the same, and stays so', () => {
    fc.assert(
      fc.property(notes, (markdown) => {
        const document = readNote(markdown);
        if (document === undefined) return;
        const fresh = writeNote(document, '');
        expect(readNote(fresh)).toEqual(document);
        expect(through(fresh)).toBe(fresh);
      }),
      { numRuns: 1500 },
    );
  });

  test('typed text is never lost', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), (line) => {
        const text = line.replace(/\s+/gu, ' ').trim();
        if (text === '') return;
        const content = [{ type: 'paragraph', content: [{ type: 'text', text }] }];
        const document = { type: 'doc', content };
        expect(readNote(writeNote(document, ''))).toEqual(document);
      }),
      { numRuns: 1500 },
    );
  });
});

type Json = NonNullable<ReturnType<typeof readNote>>;

/** What is typed with the toolbar: marks and lists around words that look like Markdown. */
const text = fc
  .record({
    text: fc.array(fc.constantFrom('tea', 'b ', ' c', '*', '_x_', '# ', '`', '<i>', '[a](b)', '日本', '!'), {
      minLength: 1,
      maxLength: 4,
    }),
    mark: fc.constantFrom(undefined, 'bold', 'italic', 'strike', 'link'),
  })
  .map(({ text: parts, mark }): Json => ({
    type: 'text',
    text: parts.join(''),
    ...(mark === undefined
      ? {}
      : { marks: [{ type: mark, ...(mark === 'link' ? { attrs: { href: personHref('1') } } : {}) }] }),
  }));
const paragraph = fc
  .array(text, { minLength: 1, maxLength: 3 })
  .map((content): Json => ({ type: 'paragraph', content }));
const list = fc
  .record({
    type: fc.constantFrom('bulletList', 'orderedList'),
    items: fc.array(paragraph, { minLength: 1, maxLength: 3 }),
  })
  .map(({ type, items }): Json => ({
    type,
    content: items.map((item) => ({ type: 'listItem', content: [item] })),
  }));
const documents = fc
  .array(
    fc.oneof(
      paragraph,
      list,
      paragraph.map((content): Json => ({ type: 'blockquote', content: [content] })),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((content): Json => ({ type: 'doc', content }));

const wordsOf = (node: Json): string => (node.text ?? '') + (node.content ?? []).map(wordsOf).join('');

test('whatever is written with the toolbar keeps its words, and can be edited again', () => {
  fc.assert(
    fc.property(documents, (document) => {
      const squeezed = (node: Json) => wordsOf(node).replace(/\s+/gu, '');
      const again = readNote(writeNote(document, ''));
      if (again === undefined) throw new Error('became plain text');
      expect(squeezed(again)).toBe(squeezed(document));
    }),
    { numRuns: 1000 },
  );
});

test('links lead to people, or to what the shell opens', () => {
  expect(personIdOf(personHref('019a'))).toBe('019a');
  expect(personIdOf('https://example.org')).toBeUndefined();
  expect(personIdOf('kith:person/')).toBeUndefined();
  for (const href of ['https://a.b', 'mailto:a@b.c', 'tel:+34600', personHref('1')])
    expect(isAllowedHref(href)).toBe(true);
  for (const href of ['javascript:alert(1)', 'file:///x', 'app://kith/', 'data:text/html,x', 'kith:other'])
    expect(isAllowedHref(href)).toBe(false);
});
