/** Notes between the Markdown that is kept and the document that is edited. Needs no page: tests run it as it is. */
import { getSchema, type JSONContent } from '@tiptap/core';
import { MarkdownManager } from '@tiptap/markdown';
import type { Node } from '@tiptap/pm/model';
import { Link } from '@tiptap/extension-link';
import StarterKit from '@tiptap/starter-kit';
import { personLinkPrefix } from '#domain/people/person-link.ts';

export const personHref = (id: string): string => personLinkPrefix + id;

/** The person an address is of; undefined for addresses of the world outside. */
export const personIdOf = (href: string): string | undefined =>
  href.startsWith(personLinkPrefix) && href.length > personLinkPrefix.length
    ? href.slice(personLinkPrefix.length)
    : undefined;

/** What a link in a note may be: people, and what the shell opens outside. */
export const isAllowedHref = (href: string): boolean =>
  personIdOf(href) !== undefined || /^(?:https?:\/\/|mailto:|tel:)/iu.test(href);

/** Address and title are all that Markdown keeps of a link. */
const NoteLink = Link.extend({
  addAttributes: () => ({ href: { default: null }, title: { default: null } }),
}).configure({
  openOnClick: false,
  autolink: false,
  markdownLinks: true,
  HTMLAttributes: {},
  isAllowedUri: (href) => isAllowedHref(href),
});

export const noteExtensions = [
  StarterKit.configure({
    // Has no Markdown.
    underline: false,
    heading: { levels: [1, 2, 3] },
    link: false,
  }),
  NoteLink,
];

const schema = getSchema(noteExtensions);
const manager = new MarkdownManager({ extensions: noteExtensions });

/** Markdown the editor has no place for: it would be gone after the first edit. */
const unknownTokens = new Set(['html', 'image', 'table', 'def', 'checkbox']);

interface Token {
  readonly type: string;
  readonly task?: boolean;
  readonly href?: string;
  readonly depth?: number;
  readonly tokens?: readonly Token[];
  readonly items?: readonly Token[];
}

const isKnown = (token: Token): boolean =>
  !unknownTokens.has(token.type) &&
  token.task !== true &&
  (token.type !== 'link' || isAllowedHref(token.href ?? '')) &&
  (token.type !== 'heading' || (token.depth ?? 1) <= 3) &&
  [...(token.tokens ?? []), ...(token.items ?? [])].every(isKnown);

/** Spaces that a block begins with would make it something else, or are not read at all. */
const trimmed = ([first, ...others]: readonly JSONContent[]): JSONContent[] => {
  if (first?.text === undefined) return first === undefined ? [] : [first, ...others];
  const text = first.text.trimStart();
  return text === '' ? trimmed(others) : [{ ...first, text }, ...others];
};

const tidyBlock = (node: JSONContent): JSONContent => {
  if (node.content === undefined || node.type === 'codeBlock') return node;
  const content =
    node.type === 'paragraph' || node.type === 'heading'
      ? trimmed(node.content)
      : node.content.map(tidyBlock);
  // Numbers are numbers.
  return {
    ...node,
    ...(node.type === 'orderedList' ? { attrs: { ...node.attrs, type: null } } : {}),
    content,
  };
};

/** As Markdown can say it, with nothing empty at the end. */
const tidy = (document: JSONContent): JSONContent => {
  const content = (document.content ?? []).map(tidyBlock);
  const last = content.findLastIndex(({ type, content: inner }) => type !== 'paragraph' || inner?.length);
  return { ...document, content: content.slice(0, Math.max(last + 1, 1)) };
};

const toNode = (markdown: string): Node | undefined => {
  try {
    const node = schema.nodeFromJSON(tidy(manager.parse(markdown)));
    node.check();
    return node;
  } catch {
    return undefined;
  }
};

const isSafe = (markdown: string): boolean => {
  try {
    return (manager.instance.lexer(markdown) as readonly Token[]).every(isKnown);
  } catch {
    // It trips over some texts: ">1. " with a line after it (marked 17).
    return false;
  }
};

const entities: readonly (readonly [RegExp, string])[] = [
  [/&lt;/gu, '<'],
  [/&gt;/gu, '>'],
  [/&amp;/gu, '&'],
];
const withoutEntities = (text: string): string =>
  entities.reduce((all, [entity, letter]) => all.replace(entity, letter), text);
const withoutEscapes = (text: string): string => text.replace(/\\([_*~`[\]#>+.!()-])/gu, '$1');

/** Stands before a sign that is to be escaped while the serializer, which escapes too little elsewhere, is at work. */
const guard = '\ue000';

const guarded = (content: JSONContent): JSONContent => {
  const isCode = content.type === 'codeBlock' || content.marks?.some(({ type }) => type === 'code') === true;
  if (isCode) return content;
  return {
    ...content,
    ...(content.text === undefined
      ? {}
      : { text: content.text.replace(/[!-/:-@[-`{-~]/gu, (sign) => guard + sign) }),
    ...(content.content === undefined ? {} : { content: content.content.map(guarded) }),
  };
};

/** Every sign of the text escaped: never pretty, always read as what it is. */
const withAllEscapes = (document: JSONContent): string =>
  manager
    .serialize(guarded(document))
    .replace(/\ue000(?:\\(.)|(&(?:lt|gt|amp);)|(.))/gu, (_, escaped, entity, sign) =>
      typeof entity === 'string' ? entity : `\\${String(escaped ?? sign)}`,
    );

const says = (markdown: string, node: Node): boolean =>
  isSafe(markdown) && toNode(markdown)?.eq(node) === true;

/** Ways to write a document, the plainest first. */
const waysToWrite = (node: Node): readonly (() => string)[] => {
  const whole = node.toJSON() as JSONContent;
  const strict = manager.serialize(whole);
  const plain = withoutEntities(strict);
  return [() => withoutEscapes(plain), () => plain, () => strict, () => withAllEscapes(whole)];
};

/**
 * The document of a note. Undefined: something in it would not survive editing (HTML, a table, a picture …), so it
 * is edited as plain text.
 */
export const readNote = (markdown: string): JSONContent | undefined => {
  if (markdown.trim() === '') return { type: 'doc', content: [{ type: 'paragraph' }] };
  if (!isSafe(markdown)) return undefined;
  const node = toNode(markdown);
  if (node === undefined) return undefined;
  // What would be written back must read as the same again.
  return waysToWrite(node).some((way) => says(way(), node)) ? (node.toJSON() as JSONContent) : undefined;
};

const wordsOf = (node: Node): string => node.textContent.replace(/\s+/gu, '');

const withoutMarks = (node: JSONContent): JSONContent => ({
  ...node,
  marks: [],
  ...(node.content === undefined ? {} : { content: node.content.map(withoutMarks) }),
});

/**
 * The Markdown of a document: as it was, when that still says the same, else as plain as it can be written. The
 * serializer escapes more than it must ("A &amp; B", "foo\_bar"), which searches and other programs would stumble
 * over, and sometimes less ("# no heading").
 */
export const writeNote = (document: JSONContent, before: string): string => {
  const node = schema.nodeFromJSON(tidy(document));
  if (node.textContent === '' && node.childCount <= 1 && node.firstChild?.type.name === 'paragraph')
    return '';
  const ways = [() => before, ...waysToWrite(node)];
  const found = ways.find((way) => says(way(), node));
  if (found !== undefined) return found();
  // Not everything one can format can be said (a bold space, italics that end within a word): words before looks.
  const words = wordsOf(node);
  const plain = schema.nodeFromJSON(withoutMarks(node.toJSON() as JSONContent));
  const near = [...waysToWrite(node), ...waysToWrite(plain)].find((way) => {
    const again = toNode(way());
    return isSafe(way()) && again !== undefined && wordsOf(again) === words;
  });
  return (near ?? (() => withAllEscapes(plain.toJSON() as JSONContent)))();
};
