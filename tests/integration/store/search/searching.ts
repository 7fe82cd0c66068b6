/** Short words for tests of the search. */
import type { SearchHit, SearchKind } from '#contract/values/search.ts';
import type { OpenStore } from '#store/open.ts';
import { execute } from '../profile.ts';

export const find = (store: OpenStore, text: string, ...kinds: SearchKind[]): readonly SearchHit[] =>
  store.search.search({ text, limit: 8, ...(kinds.length === 0 ? {} : { kinds }) }).hits;
export const names = (store: OpenStore, text: string): readonly string[] =>
  find(store, text, 'person').map(({ title }) => title);
export const add = (store: OpenStore, fullName: string, more: object = {}): string =>
  execute(store, 'contacts.create', { fullName, ...more }).id;
export const log = (store: OpenStore, id: string, summary: string, at = '2026-03-01') =>
  execute(store, 'interactions.log', { at, kind: 'coffee', contactIds: [id], summary });
