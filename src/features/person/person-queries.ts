import type { Id } from '#domain/records.ts';

/** Interactions with a person, the latest first. */
export const interactionsOf = (contactId: Id, limit: number) => ({
  selector: { contactIds: { $elemMatch: { $eq: contactId } } },
  sort: [{ at: 'desc' as const }],
  limit,
});

/** Follow-ups with a person, of any status. More than anybody has; a guard, not a page. */
export const followUpsOf = (contactId: Id) => ({
  selector: { contactIds: { $elemMatch: { $eq: contactId } } },
  sort: [{ due: 'desc' as const }],
  limit: 500,
});

/** Companies whose name begins so, for the field's suggestions. */
export const organizationsBeginning = (nameKey: string) => ({
  selector: { nameKey: { $gte: nameKey, $lt: `${nameKey}\uffff` } },
  sort: [{ nameKey: 'asc' as const }],
  limit: 6,
});

/** Help given and received, the latest first. A guard, not a page. */
export const favoursOf = (contactId: Id) => ({
  selector: { contactId },
  sort: [{ at: 'desc' as const }],
  limit: 500,
});
