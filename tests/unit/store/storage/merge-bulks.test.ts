import { describe, expect, it } from 'vitest';
import { mergeBulks } from '#store/storage/engine.ts';
import type { ChangeBulk, ChangeEvent, StoredDoc } from '#store/storage/types.ts';

const doc = (id: string, rev: number, deleted = false): StoredDoc => ({
  id,
  _rev: `${rev}-x`,
  _deleted: deleted,
  _meta: { lwt: rev },
  _attachments: {},
});

const event = (
  operation: ChangeEvent['operation'],
  documentData: StoredDoc,
  previousDocumentData?: StoredDoc,
): ChangeEvent =>
  ({
    documentId: documentData['id'],
    operation,
    documentData,
    previousDocumentData,
  }) as unknown as ChangeEvent;

const bulk = (id: string, ...events: ChangeEvent[]): ChangeBulk => ({
  id,
  context: 'test',
  checkpoint: { id, lwt: 1 },
  events,
});

const merged = (...bulks: ChangeBulk[]) =>
  mergeBulks(bulks)?.events.map(({ documentId, operation, documentData, previousDocumentData }) => [
    operation,
    documentId,
    previousDocumentData?._rev,
    documentData._rev,
  ]);

describe('mergeBulks', () => {
  it('keeps a single bulk as it is', () => {
    const only = bulk('a', event('INSERT', doc('a', 1)), event('INSERT', doc('b', 1)));
    expect(mergeBulks([only])).toBe(only);
    expect(mergeBulks([])).toBeUndefined();
  });

  it('tells each document’s way from what readers know to what is stored', () => {
    expect(
      merged(
        bulk('1', event('INSERT', doc('new', 1)), event('UPDATE', doc('old', 5), doc('old', 4))),
        bulk(
          '2',
          event('UPDATE', doc('new', 2), doc('new', 1)),
          event('DELETE', doc('old', 6, true), doc('old', 5)),
        ),
        bulk('3', event('INSERT', doc('other', 1))),
      ),
    ).toEqual([
      ['INSERT', 'new', undefined, '2-x'],
      ['DELETE', 'old', '4-x', '6-x'],
      ['INSERT', 'other', undefined, '1-x'],
    ]);
  });

  it('does not speak of a document that came and went', () => {
    expect(
      merged(
        bulk('1', event('INSERT', doc('a', 1))),
        bulk('2', event('DELETE', doc('a', 2, true), doc('a', 1))),
      ),
    ).toEqual([]);
  });

  it('turns a deletion that was taken back into a change', () => {
    expect(
      merged(
        bulk('1', event('DELETE', doc('a', 2, true), doc('a', 1))),
        bulk('2', event('INSERT', doc('a', 3), doc('a', 2, true))),
      ),
    ).toEqual([['UPDATE', 'a', '1-x', '3-x']]);
  });

  it('goes on from the last checkpoint', () => {
    const result = mergeBulks([
      bulk('1', event('INSERT', doc('a', 1))),
      bulk('2', event('INSERT', doc('b', 1))),
    ]);
    expect(result?.checkpoint.id).toBe('2');
  });
});
