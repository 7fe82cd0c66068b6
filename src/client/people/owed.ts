import { useMemo } from 'react';
import { owedOf, type Owed } from '#domain/method/owed.ts';
import { useLiveQuery } from '../live.ts';

const absent = { $exists: false } as const;

/** More than anybody owes. */
const limit = 200;

/** Reports and thanks that are owed, the oldest first; undefined while they are read. */
export const useOwed = (): readonly Owed[] | undefined => {
  const untold = useLiveQuery('leads', { selector: { status: 'followed', reportedAt: absent }, limit });
  const unthanked = useLiveQuery('leads', { selector: { status: 'followed', thankedAt: absent }, limit });
  const received = { direction: 'received', status: 'done' } as const;
  const favours = useLiveQuery('favours', { selector: { ...received, thankedAt: absent }, limit });
  const advice = useLiveQuery('favours', {
    selector: { ...received, outcome: { $exists: true }, reportedAt: absent },
    limit,
  });
  const interviews = useLiveQuery('interviews', {
    selector: { heldAt: { $exists: true }, thankedAt: absent },
    limit,
  });
  return useMemo(() => {
    if (
      untold === undefined ||
      unthanked === undefined ||
      favours === undefined ||
      advice === undefined ||
      interviews === undefined
    )
      return undefined;
    const byId = <T extends { readonly id: string }>(records: readonly T[]) => [
      ...new Map(records.map((record) => [record.id, record])).values(),
    ];
    return owedOf({
      leads: byId([...untold, ...unthanked]),
      favours: byId([...favours, ...advice]),
      interviews,
    });
  }, [untold, unthanked, favours, advice, interviews]);
};

/** How many leads wait for their giver to be told. */
export const useOwedReports = (): number =>
  useLiveQuery('leads', { selector: { status: 'followed', reportedAt: absent }, limit })?.length ?? 0;
