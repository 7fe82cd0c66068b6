import type { OpenStore } from '#store/open.ts';
import { contact, execute } from '../profile.ts';

/** Adds somebody. @returns their id */
export const person = (store: OpenStore, fullName: string, fields: object = {}): string =>
  execute(store, 'contacts.create', { fullName, ...fields }).id;

/** What somebody gave and was given, and what is owed to them. */
export const tally = (store: OpenStore, id: string) => contact(store, id).tally;
