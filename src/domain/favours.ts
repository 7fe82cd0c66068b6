import type { Favour, Lead, Tally } from './records.ts';

/**
 * Counts of one person's done favours and of what is owed to them: favours received and not thanked for,
 * leads followed without telling the giver. What was only offered, asked or declined doesn't count.
 */
export function tallyOf(
  favours: Iterable<Pick<Favour, 'direction' | 'status' | 'thankedAt'>>,
  leads: Iterable<Pick<Lead, 'status' | 'reportedAt'>>,
): Tally {
  let given = 0;
  let received = 0;
  let unthanked = 0;
  let unreported = 0;
  for (const favour of favours) {
    if (favour.status !== 'done') continue;
    if (favour.direction === 'given') given += 1;
    else {
      received += 1;
      if (favour.thankedAt === undefined) unthanked += 1;
    }
  }
  for (const lead of leads) {
    if (lead.status === 'followed' && lead.reportedAt === undefined) unreported += 1;
  }
  return { given, received, unthanked, unreported };
}
