import { KithError } from '#contract/errors.ts';
import { companionId } from '#domain/ids.ts';
import {
  introductionSteps,
  introductionTitle,
  isMine,
  metThrough,
  stepField,
  stepWords,
  withStep,
} from '#domain/method/introductions.ts';
import type { Introduction } from '#domain/records.ts';
import { createContact } from '../people/contacts.ts';
import { introducedText } from '../people/unnamed.ts';
import type { Planner, Tx } from '../tx.ts';

const titleOf = (tx: Tx, introduction: Pick<Introduction, 'connectorId' | 'betweenIds'>): string =>
  introductionTitle(introduction, (id) => tx.get('contacts', id)?.fullName ?? 'somebody');

/** One introduction made is one connection: given to whom it is for, or received from who made it. */
const keepFavour = (tx: Tx, introduction: Introduction): void => {
  const { madeAt, betweenIds, connectorId } = introduction;
  const id = companionId(introduction.id);
  if (madeAt === undefined || tx.get('favours', id) !== undefined) return;
  const mine = isMine(introduction);
  const other = metThrough(introduction);
  // The user was neither the connector nor one of the two: nobody helped anybody here.
  if (!mine && other === undefined) return;
  const contactId = mine ? betweenIds[0] : connectorId;
  if (contactId === undefined || tx.get('contacts', contactId) === undefined) return;
  tx.insert('favours', {
    id,
    contactId,
    direction: mine ? 'given' : 'received',
    kind: 'connection',
    what: introducedText(introduction, (each) => tx.get('contacts', each)?.fullName ?? 'somebody'),
    at: madeAt,
    status: 'done',
    introductionId: introduction.id,
    ...(introduction.thankedAt === undefined ? {} : { thankedAt: introduction.thankedAt }),
  });
  tx.insert('interactions', {
    at: madeAt,
    kind: 'introduction',
    contactIds: mine ? betweenIds.filter((each) => tx.get('contacts', each) !== undefined) : [connectorId],
    summary: titleOf(tx, introduction),
  });
};

/** Whom the user met through somebody knows it, unless it is known otherwise. */
const linkMet = (tx: Tx, introduction: Introduction): void => {
  const id = metThrough(introduction);
  const contact = id === undefined ? undefined : tx.get('contacts', id);
  if (contact === undefined || isMine(introduction) || contact.met?.throughId !== undefined) return;
  tx.patch('contacts', contact.id, {
    met: {
      ...contact.met,
      throughId: introduction.connectorId,
      ...(contact.met?.on === undefined && introduction.metAt !== undefined
        ? { on: introduction.metAt }
        : {}),
    },
  });
};

const settleSteps = (tx: Tx, introduction: Introduction): void => {
  keepFavour(tx, introduction);
  const favour = tx.get('favours', companionId(introduction.id));
  if (
    introduction.thankedAt !== undefined &&
    favour?.direction === 'received' &&
    favour.thankedAt === undefined
  )
    tx.patch('favours', favour.id, { thankedAt: introduction.thankedAt });
  if (introduction.madeAt !== undefined || introduction.metAt !== undefined) linkMet(tx, introduction);
};

export const createIntroduction: Planner<'introductions.create'> = (tx, { newPerson, ...args }) => {
  const { connectorId, betweenIds } = args;
  for (const id of [connectorId, ...betweenIds]) if (id !== 'me') tx.need('contacts', id);
  const made =
    newPerson === undefined
      ? undefined
      : createContact(tx, {
          ...newPerson,
          ...(connectorId === 'me' ? {} : { met: { throughId: connectorId } }),
        }).result.id;
  const between = made === undefined ? betweenIds : [...betweenIds, made];
  const [first, second, more] = between;
  if (first === undefined || second === undefined || more !== undefined || first === second)
    throw new KithError('invalid', 'An introduction is between two people.');
  if (between.includes(connectorId))
    throw new KithError('invalid', 'Whoever introduces two people is a third one.');
  const introduction = tx.insert('introductions', { ...args, betweenIds: between });
  settleSteps(tx, introduction);
  return { result: { id: introduction.id }, label: `Noted: ${titleOf(tx, introduction)}` };
};

export const updateIntroduction: Planner<'introductions.update'> = (tx, { id, patch }) => {
  const before = tx.need('introductions', id);
  const after = tx.patch('introductions', id, patch);
  if (after === before) return { result: undefined };
  settleSteps(tx, after);
  return { result: undefined, label: `Changed: ${titleOf(tx, after)}` };
};

export const stepIntroduction: Planner<'introductions.step'> = (tx, { id, step, at }) => {
  const before = tx.need('introductions', id);
  const next = withStep(before, step, at ?? tx.env.today);
  const dates = Object.fromEntries(introductionSteps.map((each) => [stepField[each], next[stepField[each]]]));
  const after = tx.patch('introductions', id, dates);
  if (after === before) return { result: undefined };
  settleSteps(tx, after);
  if (step === 'thanked' && !isMine(after))
    tx.insert('interactions', {
      at: at ?? tx.env.today,
      kind: 'thanks',
      contactIds: [after.connectorId],
      summary: `Thanks: ${titleOf(tx, after)}`,
    });
  return { result: undefined, label: `${stepWords[step]}: ${titleOf(tx, after)}` };
};

export const removeIntroduction: Planner<'introductions.remove'> = (tx, { id }) => {
  const before = tx.need('introductions', id);
  const label = `Deleted: ${titleOf(tx, before)}`;
  tx.remove('introductions', id);
  const favourId = companionId(id);
  if (tx.get('favours', favourId) !== undefined) tx.remove('favours', favourId);
  return { result: undefined, label };
};
