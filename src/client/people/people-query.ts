import { foldText } from '#domain/text/text.ts';

/** How many are listed at a time. */
export const peopleLimit = 8;

const listed = { binnedAt: 0, archivedAt: 0 } as const;

/** By the folded name, so that "jose" finds José; the last one that string order puts behind the prefix. */
const after = (prefix: string): string => `${prefix}\uffff`;

/** People whose name begins so: an index's range, fast among any number of people. All of them for ''. */
export const peopleByName = (text: string) => {
  const prefix = foldText(text);
  return {
    selector: prefix === '' ? listed : { ...listed, sortName: { $gte: prefix, $lt: after(prefix) } },
    sort: [{ binnedAt: 'asc' as const }, { archivedAt: 'asc' as const }, { sortName: 'asc' as const }],
    limit: peopleLimit,
  };
};

/**
 * People who have a later name that begins so ("ruiz" for Ana Ruiz). It reads everybody: only worth asking
 * for two letters or more, when {@link peopleByName} has not filled the list. Null when it is not.
 */
export const peopleByLaterName = (text: string, alreadyFound: number) => {
  const prefix = foldText(text);
  if (prefix.length < 2 || alreadyFound >= peopleLimit) return null;
  // Folded text has letters, digits and spaces only: nothing that a pattern would take for its own.
  return { ...peopleByName(''), selector: { ...listed, sortName: { $regex: ` ${prefix}` } } };
};
