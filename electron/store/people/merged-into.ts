import type { Contact, Id } from '#domain/records.ts';
import type { StoreFile } from '../storage/index.ts';

/** Ids hold nothing that JSON escapes; something else may stand in an address. */
const plainId = /^[\w-]{1,100}$/u;

/**
 * Whose card the card of that id became part of. Links of before lead to it: those in notes are mended with the merge,
 * not those that were copied out of Kith or stand in the history of a window.
 *
 * Reads all people once, which is a question asked of somebody who is not there alone.
 */
export const mergedInto = (file: Pick<StoreFile, 'findText'>, id: Id): Id | undefined =>
  plainId.test(id)
    ? (file.findText('contacts', `"${id}"`) as unknown as readonly Contact[]).find(({ mergedIds = [] }) =>
        mergedIds.includes(id),
      )?.id
    : undefined;
