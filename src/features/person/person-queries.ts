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

/** Relations in which somebody is the first, and the second, of the two. More than anybody has: a guard, not a page. */
export const relationsFrom = (contactId: Id) => ({ selector: { aId: contactId }, limit: 200 });
export const relationsTo = (contactId: Id) => ({ selector: { bId: contactId }, limit: 200 });

/** Events to choose from, the latest first. */
export const eventsByDate = { selector: {}, sort: [{ start: 'desc' as const }], limit: 300 };

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

/** Leads a person gave, the latest first. A guard, not a page. */
export const leadsFrom = (givenById: Id) => ({
  selector: { givenById },
  sort: [{ at: 'desc' as const }],
  limit: 200,
});

/** Informational interviews with a person. A guard, not a page. */
export const interviewsWith = (contactId: Id) => ({ selector: { contactId }, limit: 50 });

/** Introductions a person made for the user, and those they are one of the two in. */
export const introductionsBy = (connectorId: Id) => ({ selector: { connectorId }, limit: 100 });
export const introductionsWith = (contactId: Id) => ({
  selector: { betweenIds: { $elemMatch: { $eq: contactId } } },
  limit: 100,
});
