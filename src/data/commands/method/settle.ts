import { isUnthanked } from '#domain/method/favours.ts';
import type { Interaction } from '#domain/records.ts';
import { markThanked } from './favours.ts';
import { markReported, owedReports } from './leads.ts';
import type { Tx } from '../tx.ts';

/**
 * Thanks or a report logged by hand settles what is owed to that person, when it can be only one thing: with
 * several, the user says which (Owed lists them).
 */
export const settle = (
  tx: Tx,
  { kind, at, contactIds }: Pick<Interaction, 'kind' | 'at' | 'contactIds'>,
): void => {
  const day = at.slice(0, 10);
  for (const contactId of contactIds) {
    if (kind === 'thanks') {
      const [favour, another] = tx
        .find('favours', { selector: { contactId } })
        .filter((each) => isUnthanked(each) && each.at <= day);
      if (favour !== undefined && another === undefined) markThanked(tx, favour, day);
    } else if (kind === 'report-back') {
      const [lead, another] = owedReports(tx, contactId);
      if (lead !== undefined && another === undefined) markReported(tx, lead, day, true);
    }
  }
};
