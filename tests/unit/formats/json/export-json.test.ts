import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CollectionName, collectionNames } from '#domain/records.ts';
import {
  type ExportEntry,
  exportJson,
  fromPublicRecord,
  parseExportJson,
  publicRecord,
  type RecordCheck,
  toBytes,
} from '#formats/index.ts';
import { chunkSizes, collect, inChunks, utf8 } from '../helpers.ts';

type Doc = { readonly id: string } & Readonly<Record<string, unknown>>;
type Data = { readonly [K in CollectionName]?: readonly Doc[] };

const header = { createdAt: 1_767_225_600_000, appVersion: '0.1.0' };
const anything: RecordCheck = () => undefined;
const write = async (data: Data): Promise<string> =>
  (await collect(exportJson(header, (collection) => data[collection] ?? []))).join('');
const read = (text: string, check = anything, sizes?: readonly number[]): Promise<ExportEntry[]> =>
  collect(parseExportJson(inChunks(utf8(text), sizes), check));
const dataOf = (entries: readonly ExportEntry[]): Data => {
  const data: Partial<Record<CollectionName, Doc[]>> = {};
  for (const entry of entries)
    if (entry.type === 'record') (data[entry.collection] ??= []).push(entry.record as Doc);
  return data;
};

const sample: Data = {
  contacts: [
    { id: 'a', fullName: 'Ana "🚣" Ruiz', tags: [], stamps: { '*': '1' }, archivedAt: 0, binnedAt: 5 },
    { id: 'b', fullName: 'Bo\n\u2028\\', emails: [{ value: 'x', label: 'y' }], archivedAt: 7, binnedAt: 0 },
  ],
  settings: [{ id: 'stages', kind: 'stages', value: { z: [1, { b: 1, a: null }] } }],
};

describe('publicRecord', () => {
  test('leaves out what the store computes and keeps for itself', () => {
    const stored = {
      id: 'a',
      _rev: '1-x',
      _deleted: false,
      _meta: { lwt: 1 },
      _attachments: {},
      lastInteractionAt: '',
      sortName: 'ana',
      nextStep: { due: '2026-01-01' },
      nextDue: '9999',
      tally: { given: 1 },
      archivedAt: 0,
      binnedAt: 0,
      stamps: { b: '2', a: '1' },
      fullName: 'Ana',
      nickname: undefined,
    };
    const record = publicRecord('contacts', stored);
    expect(JSON.stringify(record)).toBe('{"fullName":"Ana","id":"a","stamps":{"a":"1","b":"2"}}');
    expect(fromPublicRecord('contacts', record)).toEqual({ ...record, archivedAt: 0, binnedAt: 0 });
  });

  test('of other records all but the store’s own fields', () => {
    expect(publicRecord('follow-ups', { id: 'a', tally: 0, archivedAt: 0, _rev: '1' })).toEqual({
      id: 'a',
      tally: 0,
      archivedAt: 0,
    });
  });
});

describe('exportJson', { timeout: 60_000 }, () => {
  test('is one record a line, in fixed order', async () => {
    const lines = (await write(sample)).split('\n');
    expect(lines[0]).toBe(
      '{"format":"kith","version":1,"createdAt":1767225600000,"appVersion":"0.1.0","data":{',
    );
    expect(lines.slice(-5)).toEqual([
      '"contacts":[',
      '{"binnedAt":5,"fullName":"Ana \\"🚣\\" Ruiz","id":"a","stamps":{"*":"1"},"tags":[]},',
      '{"archivedAt":7,"emails":[{"label":"y","value":"x"}],"fullName":"Bo\\n\u2028\\\\","id":"b"}',
      ']}}',
      '',
    ]);
    const names = Object.keys((JSON.parse(await write(sample)) as { data: object }).data);
    expect(names).toEqual([...collectionNames.filter((name) => name !== 'contacts'), 'contacts']);
  });

  test('of nothing is a valid file', async () => {
    expect(await read(await write({}))).toEqual([{ type: 'header', header }]);
  });

  test('refuses records that are not sorted', async () => {
    await expect(write({ contacts: [{ id: 'b' }, { id: 'a' }] })).rejects.toThrow(RangeError);
    await expect(write({ contacts: [{ id: 'a' }, { id: 'a' }] })).rejects.toThrow(RangeError);
  });

  test('comes back to the byte, whatever the records and however they are cut', async () => {
    const record = fc
      .dictionary(fc.string({ maxLength: 5 }), fc.jsonValue(), { maxKeys: 4 })
      .map((fields) => ({ ...fields, id: '' }));
    const records = fc
      .array(record, { maxLength: 5 })
      .map((all) => all.map((fields, index): Doc => ({ ...fields, id: `${index}` })));
    const data = fc.record({ contacts: records, events: records, settings: records });
    await fc.assert(
      fc.asyncProperty(data, chunkSizes, async (some, sizes) => {
        const text = await write(some);
        expect(await write(dataOf(await read(text, anything, sizes)))).toBe(text);
      }),
    );
  });

  test('as bytes is UTF-8', async () => {
    const bytes = Buffer.concat(await collect(toBytes(['Ana 🚣', 'é'])));
    expect(bytes.toString('utf8')).toBe('Ana 🚣é');
  });
});

describe('parseExportJson', { timeout: 60_000 }, () => {
  test('answers the header first, then each record', async () => {
    const entries = await read(await write(sample));
    expect(
      entries.map((entry) =>
        entry.type === 'record' ? `${entry.collection} ${String(entry.record['id'])}` : entry.type,
      ),
    ).toEqual(['header', 'settings stages', 'contacts a', 'contacts b']);
  });

  test('photos come after the records, wherever they stand', async () => {
    const photo = { id: 'a'.repeat(64), type: 'image/jpeg', base64: '/9j/AA==' } as const;
    const other = { ...photo, id: 'b'.repeat(64) };
    const text = (await collect(exportJson(header, () => [], [photo, other]))).join('');
    expect(await write({})).not.toContain('photos');
    const entries = (await read(text)).filter(({ type }) => type === 'photo');
    expect(entries).toEqual([photo, other].map((one) => ({ type: 'photo', photo: one })));
    const { photos, ...rest } = JSON.parse(text) as Record<string, unknown>;
    expect(await read(JSON.stringify({ photos, ...rest }))).toContainEqual({ type: 'photo', photo });
    for (const change of [{ type: 'image/svg+xml' }, { base64: 'a%' }, { id: 'x' }, { more: 1 }]) {
      const faulty = JSON.stringify({ ...rest, photos: [{ ...photo, ...change }] });
      await expect(read(faulty)).rejects.toMatchObject({ code: 'invalid' });
    }
    for (let length = text.indexOf('"photos"'); length < text.trimEnd().length; length += 1) {
      await expect(read(text.slice(0, length))).rejects.toMatchObject({ code: 'damaged' });
    }
  });

  test('reads the same from any other layout', async () => {
    const value = JSON.parse(await write(sample)) as Record<string, unknown>;
    const expected = dataOf(await read(await write(sample)));
    const { data, ...rest } = value;
    for (const text of [
      JSON.stringify(value, undefined, 2).replaceAll('\n', '\r\n'),
      `\ufeff${JSON.stringify(value)}`,
      JSON.stringify({ $schema: 'x', data, ...rest }),
      JSON.stringify(
        { data: { settings: sample.settings, contacts: expected.contacts }, ...rest },
        undefined,
        '\t',
      ),
    ]) {
      expect(dataOf(await read(text))).toEqual(expected);
    }
  });

  test('cut anywhere, it is damaged', async () => {
    const bytes = utf8((await write(sample)).trimEnd());
    for (let length = 0; length < bytes.length; length += 1) {
      await expect(
        collect(parseExportJson(inChunks(bytes.subarray(0, length)), anything)),
      ).rejects.toMatchObject({
        code: 'damaged',
      });
    }
  });

  test.each([
    ['data after the end', '{"format":"kith","version":1,"createdAt":1,"appVersion":"","data":{}} x'],
    [
      'a comma too many',
      '{"format":"kith","version":1,"createdAt":1,"appVersion":"","data":{"contacts":[{"id":"a"},]}}',
    ],
    ['no value', '{"format":,"version":1}'],
    ['two data', '{"format":"kith","version":1,"createdAt":1,"appVersion":"","data":{},"data":{}}'],
    ['brackets without end', `{"format":${'['.repeat(100_000)}`],
    [
      'an object for an array',
      '{"format":"kith","version":1,"createdAt":1,"appVersion":"","data":{"contacts":{}}}',
    ],
  ])('%s: damaged', async (_, text) => {
    await expect(read(text)).rejects.toMatchObject({ code: 'damaged' });
  });

  test('bytes that are no text: damaged', async () => {
    const bytes = utf8(await write(sample));
    bytes[120] = 0xff;
    await expect(collect(parseExportJson(inChunks(bytes), anything))).rejects.toMatchObject({
      code: 'damaged',
    });
  });

  test.each([
    ['another file', '{"name":"package","version":1}'],
    ['an array', '[]'],
    ['text', 'hello'],
    ['another format', '{"format":"other","version":1,"createdAt":1,"appVersion":"","data":{}}'],
    ['version 0', '{"format":"kith","version":0,"createdAt":1,"appVersion":"","data":{}}'],
    ['no data', '{"format":"kith","version":1,"createdAt":1,"appVersion":""}'],
    ['no date', '{"format":"kith","version":1,"createdAt":"today","appVersion":"","data":{}}'],
    [
      'an unknown kind of record',
      '{"format":"kith","version":1,"createdAt":1,"appVersion":"","data":{"pets":[]}}',
    ],
    [
      'a record that is none',
      '{"format":"kith","version":1,"createdAt":1,"appVersion":"","data":{"contacts":[7]}}',
    ],
    ['no id', '{"format":"kith","version":1,"createdAt":1,"appVersion":"","data":{"contacts":[{}]}}'],
    [
      'an id twice',
      '{"format":"kith","version":1,"createdAt":1,"appVersion":"","data":{"contacts":[{"id":"a"},{"id":"a"}]}}',
    ],
    [
      'an id twice, with others between them',
      '{"format":"kith","version":1,"createdAt":1,"appVersion":"","data":{"contacts":[{"id":"b"},{"id":"c"},{"id":"a"},{"id":"b"}]}}',
    ],
  ])('%s: invalid', async (_, text) => {
    await expect(read(text)).rejects.toMatchObject({ code: 'invalid' });
  });

  test('says which record does not fit', async () => {
    const check: RecordCheck = (_, { id }) => (id === 'b' ? 'fullName: needs a name' : undefined);
    await expect(read(await write(sample), check)).rejects.toMatchObject({
      code: 'invalid',
      message: 'In contacts, record 2 does not fit (fullName: needs a name). Nothing was changed.',
    });
  });

  test('a newer version is told as such, wherever its number stands and whatever else it holds', async () => {
    for (const text of [
      '{"format":"kith","version":2,"data":{"pets":[]}}',
      '{"format":"kith","version":2.5,"madeAt":7}',
      '{"data":{"contacts":[{"id":"a"}]},"format":"kith","version":2}',
    ]) {
      await expect(read(text, () => 'does not fit')).rejects.toMatchObject({ code: 'newer-version' });
    }
  });
});
