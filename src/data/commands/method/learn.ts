import type { NeedOrOffer } from '#domain/records.ts';
import { foldText } from '#domain/text/text.ts';
import type { Planner } from '../tx.ts';

/** The list with new ones in front; what is there already, in other words or not, isn't doubled. */
const withNew = (
  list: readonly NeedOrOffer[],
  texts: readonly string[],
  at: string,
): readonly NeedOrOffer[] => {
  const known = new Set(list.filter(({ state }) => state === 'open').map(({ text }) => foldText(text)));
  const fresh = texts.filter((text) => !known.has(foldText(text)) && known.add(foldText(text)));
  return [...fresh.map((text) => ({ text, state: 'open' as const, at })), ...list];
};

export const learn: Planner<'interactions.learn'> = (tx, { contactId, needs, offers, favour, followUp }) => {
  const contact = tx.need('contacts', contactId);
  const { today } = tx.env;
  const after = tx.patch('contacts', contactId, {
    needs: withNew(contact.needs, needs, today),
    offers: withNew(contact.offers, offers, today),
  });
  if (favour !== undefined)
    tx.insert('favours', {
      contactId,
      direction: 'given',
      kind: favour.kind,
      what: favour.what,
      at: favour.at ?? today,
      status: favour.status,
    });
  if (followUp !== undefined)
    tx.insert('follow-ups', {
      contactIds: [contactId],
      kind: 'follow-up',
      summary: followUp.summary,
      due: followUp.due,
      status: 'open',
    });
  if (after === contact && favour === undefined && followUp === undefined) return { result: undefined };
  return { result: undefined, label: `Kept what you learned about ${contact.fullName}` };
};
