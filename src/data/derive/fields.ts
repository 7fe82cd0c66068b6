/** The fields of a contact that follow from other records, as one rule: whoever derives them gathers what it needs. */
import { tallyOf } from '#domain/method/favours.ts';
import { sortNameOf } from '#domain/people/names.ts';
import type { CalendarDate, Contact, Favour, FollowUp, Lead } from '#domain/records.ts';

export interface DerivedFrom {
  readonly fullName: string;
  /** Day of the last interaction; '' when there was none. */
  readonly lastInteractionAt: CalendarDate | '';
  /** Of what is open, what is due first; of the same time, the one with the lesser id. */
  readonly next: Pick<FollowUp, 'id' | 'kind' | 'summary' | 'due'> | undefined;
  readonly favours: readonly Favour[];
  readonly leads: readonly Lead[];
}

export type DerivedFields = Pick<
  Contact,
  'lastInteractionAt' | 'sortName' | 'nextStep' | 'nextDue' | 'tally'
>;

/** `nextStep` is left out where there is none. */
export const derivedFields = ({
  fullName,
  lastInteractionAt,
  next,
  favours,
  leads,
}: DerivedFrom): DerivedFields => ({
  lastInteractionAt,
  sortName: sortNameOf(fullName),
  ...(next === undefined
    ? {}
    : { nextStep: { followUpId: next.id, kind: next.kind, summary: next.summary, due: next.due } }),
  nextDue: next?.due ?? '9999',
  tally: tallyOf(favours, leads),
});

/** Of a contact nothing else refers to yet. */
export const initialDerived = (fullName: string): DerivedFields =>
  derivedFields({ fullName, lastInteractionAt: '', next: undefined, favours: [], leads: [] });
