/** vCard 4.0, 3.0 and 2.1: any number of cards in a file. */
import { KithError } from '#contract/errors.ts';
import {
  type Bytes,
  ignored,
  type ImportedGroup,
  type ImportedRow,
  maxLineLength,
  memberKey,
  oneLine,
  personRow,
  rejected,
} from '../../imported.ts';
import { byteLines } from '../../text/byte-lines.ts';
import { mendFolds } from './mend-folds.ts';
import { createLineDecoder, latin1, type LineDecoder } from '../../text/decode-line.ts';
import { type CardEvent, type CardLine, createCardReader } from './cards.ts';
import { type ContentLine, parseContentLine } from '../content-line.ts';
import { type Draft, draftToPerson, emptyDraft } from './draft.ts';
import { toExtra } from '../extra.ts';
import { plainAppleLabel } from '../labels.ts';
import { decodeCharset, normalise } from './normalise.ts';
import { readerByName } from './read-properties.ts';
import { unescapeText, unescapeUri } from '../text-values.ts';

/**
 * Each card comes out once, in the file's order: as a person, as ignored (groups) or as rejected with a
 * reason; `row` is the line of its BEGIN:VCARD. Lines between cards are one rejected row.
 * @throws KithError `invalid` when the file has no card at all
 */
export async function* parseVCard(bytes: Bytes): AsyncGenerator<ImportedRow, void, undefined> {
  const reader = createCardReader();
  const decode = createCardLineDecoder();
  /** What comes before the first card is told when there is one: else it is no vCard file. */
  let held: ImportedRow[] | undefined = [];

  function* rowsOf(events: readonly CardEvent[]): Generator<ImportedRow, void, undefined> {
    for (const event of events) {
      const row =
        event.type === 'card' ? cardToRow(event.row, event.lines) : rejected(event.row, event.reason);
      if (held !== undefined && event.type === 'stray') held.push(row);
      else {
        if (held !== undefined) yield* held;
        held = undefined;
        yield row;
      }
    }
  }

  for await (const batch of mendFolds(byteLines(bytes))) {
    yield* rowsOf(reader.push(batch.map((line) => ({ row: line.row, ...decode(line.bytes) }))));
  }
  yield* rowsOf(reader.end());
  if (held !== undefined) {
    throw new KithError('invalid', 'This is not a vCard file: it has no BEGIN:VCARD line.');
  }
}

const begin = /^\s*begin\s*:\s*vcard\s*$/i;

/** Each property may name its encoding (2.1); each card may be in another (files put together by hand). */
function createCardLineDecoder(): LineDecoder {
  let decode = createLineDecoder();
  return (bytes) => {
    const line = decode(bytes);
    if (begin.test(line.text)) decode = createLineDecoder();
    if (bytes.includes(0) || bytes.every((byte) => byte < 0x80)) return line;
    const charset = /^[^:]*;charset="?([\w-]+)/i.exec(latin1(bytes.subarray(0, 200)))?.[1];
    return charset === undefined ? line : { text: decodeCharset(bytes, charset) };
  };
}

function cardToRow(row: number, cardLines: readonly CardLine[]): ImportedRow {
  const lines: ContentLine[] = [];
  for (const { row: lineRow, text } of cardLines) {
    const line = parseContentLine(text, lineRow);
    if (line === undefined) return rejected(row, `Line ${lineRow} of the card is no vCard property.`);
    lines.push(line);
  }
  const version = versionOf(lines);
  const properties = lines.map((line) => normalise(line, version)).filter(({ value }) => value.trim() !== '');
  const kinds = properties.flatMap(({ name, value }) =>
    name === 'kind' || name === 'x-addressbookserver-kind' ? [value.trim().toLowerCase()] : [],
  );
  const notPerson = kinds.map((kind) => notPeople.get(kind)).find((what) => what !== undefined);
  if (notPerson !== undefined) {
    const group = groupOf(properties);
    return group === undefined ? ignored(row, notPerson) : { type: 'ignored', row, reason: tagged, group };
  }
  const person = draftToPerson(readProperties(row, properties, version));
  return person === undefined ? rejected(row, 'The card has no name.') : personRow(person);
}

const memberNames: ReadonlySet<string> = new Set(['member', 'x-addressbookserver-member']);

const tagged = 'A group of contacts: its name is a tag of those in it.';

/** Of a card that names members. */
function groupOf(properties: readonly ContentLine[]): ImportedGroup | undefined {
  const members = properties.flatMap(({ name, value }) =>
    memberNames.has(name) ? [memberKey(unescapeUri(value))] : [],
  );
  const name = oneLine(unescapeText(properties.find((line) => line.name === 'fn')?.value ?? ''));
  return members.length === 0 || name === '' || name.length > maxLineLength ? undefined : { name, members };
}

function versionOf(lines: readonly ContentLine[]): string {
  const version = lines.find(({ name }) => name === 'version')?.value.trim();
  return version === undefined || version === '2.1'
    ? (version ?? '3.0')
    : version === '3.0'
      ? version
      : '4.0';
}

/** What cards are of (RFC 6350 §6.1.4, RFC 6473, RFC 6869) that nobody can know. A company's may be whom one calls. */
const notPeople: ReadonlyMap<string, string> = new Map([
  ['group', 'A group of contacts.'],
  ['location', 'A place, not a person.'],
  ['device', 'A device, not a person.'],
  ['application', 'A program, not a person.'],
]);

function readProperties(row: number, lines: readonly ContentLine[], version: string): Draft {
  const labelByGroup = new Map<string, string>();
  for (const { name, group, value } of lines) {
    if (name === 'x-ablabel' && group !== undefined) {
      labelByGroup.set(group, plainAppleLabel(unescapeText(value).trim()));
    }
  }
  const draft = emptyDraft(row);
  const unread = lines.filter(
    (line) => readerByName.get(line.name)?.(draft, line, { labelByGroup }) !== true,
  );
  // A label goes with its property: into a field's label, or among the kept ones.
  const unreadGroups = new Set(unread.filter(({ name }) => name !== 'x-ablabel').map(({ group }) => group));
  for (const line of unread) {
    const isReadLabel = line.name === 'x-ablabel' && !unreadGroups.has(line.group);
    const isPlainKind = line.name === 'kind' && line.value.trim().toLowerCase() === 'individual';
    if (!isReadLabel && !isPlainKind) draft.extra.push(toExtra(line, version));
  }
  return draft;
}
