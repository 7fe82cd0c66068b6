import { Button } from '@mantine/core';
import { useLiveCount, useLiveQuery, useRun, useToday, usePeopleOf, type People } from '#client/index.ts';
import {
  favourKinds,
  favourKindWords,
  favourStateWords,
  isPending,
  isUnthanked,
  kindCountWords,
  ledgerOrder,
} from '#domain/method/favours.ts';
import type { CalendarDate, Favour, FavourKind } from '#domain/records.ts';
import { balanceWords } from '#domain/people/words.ts';
import { ActionRow } from '#ui/rows/ActionRow.tsx';
import { useDialogLink } from '#ui/dialogs/dialog-link.ts';
import { EmptyState } from '#ui/messages/EmptyState.tsx';
import { favourEnds, favourSteps } from '#ui/method/next-steps.ts';
import { useOpenPerson } from '#ui/person/person-link.ts';
import { PersonFace } from '#ui/person/PersonFace.tsx';
import classes from '../leads.module.css';
import type { TabProps } from '../LeadsPage.tsx';
import { useReady } from '../use-ready.ts';

type Direction = Favour['direction'];

const useKindCount = (direction: Direction, kind: FavourKind) =>
  useLiveCount('favours', { direction, status: 'done', kind });

/** Done favours by kind, counted by the store. */
const useCounts = (direction: Direction): Readonly<Record<FavourKind, number>> | undefined => {
  const information = useKindCount(direction, 'information');
  const contact = useKindCount(direction, 'contact');
  const connection = useKindCount(direction, 'connection');
  const referral = useKindCount(direction, 'referral');
  const other = useKindCount(direction, 'other');
  if ([information, contact, connection, referral, other].includes(undefined)) return undefined;
  return {
    information: information ?? 0,
    contact: contact ?? 0,
    connection: connection ?? 0,
    referral: referral ?? 0,
    other: other ?? 0,
  };
};

const sum = (counts: Readonly<Record<FavourKind, number>>): number =>
  favourKinds.reduce((total, kind) => total + counts[kind], 0);

const absent = { $exists: false } as const;
const lately = 50;

/** The help ledger of all people: the balance, whom to thank first, what is pending, and the latest. */
export function HelpLedger({ onReady }: TabProps) {
  const today = useToday();
  const { open } = useDialogLink();
  const given = useCounts('given');
  const received = useCounts('received');
  const unthanked = useLiveQuery('favours', {
    selector: { direction: 'received', status: 'done', thankedAt: absent },
    limit: 200,
  });
  const latest = useLiveQuery('favours', { selector: {}, sort: [{ at: 'desc' }], limit: lately });
  const pending = useLiveQuery('favours', {
    selector: { status: { $in: ['asked', 'agreed', 'offered'] } },
    limit: 200,
  });
  const all = [
    ...new Map(
      [...(unthanked ?? []), ...(pending ?? []), ...(latest ?? [])].map((favour) => [favour.id, favour]),
    ).values(),
  ];
  const people = usePeopleOf(all.map(({ contactId }) => contactId));
  const isReady = [given, received, unthanked, latest, pending].every((part) => part !== undefined);
  useReady(isReady, onReady);
  if (!isReady || given === undefined || received === undefined) return null;
  const tally = { given: sum(given), received: sum(received) };
  if (all.length === 0)
    return (
      <div className={classes['page']}>
        <EmptyState
          title="No help noted yet"
          action={
            <Button variant="filled" onClick={() => open('favour')}>
              Log help
            </Button>
          }
        >
          Information, a contact, a connection, a referral: note what you gave and got, and give first.
        </EmptyState>
      </div>
    );
  const ordered = ledgerOrder(all);
  const part = (title: string, list: readonly Favour[]) =>
    list.length > 0 && (
      <section className={classes['list']} aria-label={title}>
        <h2 className={classes['listTitle']}>
          {title} <span className={classes['count']}>{list.length}</span>
        </h2>
        <ul className={classes['rows']}>
          {list.map((favour) => (
            <FavourRow key={favour.id} favour={favour} people={people} today={today} />
          ))}
        </ul>
      </section>
    );
  return (
    <div className={classes['page']}>
      <section className={classes['balance']} aria-label="Balance">
        <p className={classes['balanceWords']}>{balanceWords(tally, 'others')}.</p>
        <p className={classes['quiet']}>
          {[
            kindCountWords(given) === '' ? '' : `You gave: ${kindCountWords(given)}.`,
            kindCountWords(received) === '' ? '' : `You got: ${kindCountWords(received)}.`,
          ].join(' ')}
        </p>
      </section>
      {part('To thank for, the oldest first', ordered.filter(isUnthanked))}
      {part('Offered and asked for', ordered.filter(isPending))}
      {part(
        'Lately',
        ordered.filter((favour) => !isUnthanked(favour) && !isPending(favour)),
      )}
    </div>
  );
}

interface FavourRowProps {
  readonly favour: Favour;
  readonly people: People;
  readonly today: CalendarDate;
}

function FavourRow({ favour, people, today }: FavourRowProps) {
  const run = useRun();
  const { open } = useDialogLink();
  const { open: openPerson } = useOpenPerson();
  const { id, contactId } = favour;
  const name = people.name(contactId);
  const label = `${favour.what}, ${name}`;
  return (
    <ActionRow
      label={label}
      lead={<PersonFace id={contactId} people={people} />}
      title={favour.what}
      line={`${favour.direction === 'given' ? `For ${name}` : `From ${name}`}. ${favourKindWords[favour.kind]}. ${favourStateWords(favour, today)}`}
      note={favour.overrideReason === undefined ? favour.outcome : `Asked early: ${favour.overrideReason}`}
      actions={favourSteps(favour, { run, open })}
      more={[
        { label: `Open ${name}`, run: () => openPerson(contactId) },
        { label: 'Edit', run: () => open('favour', { of: id, kind: 'edit' }) },
        ...favourEnds(favour, { run }),
        { label: 'Delete', danger: true, run: () => void run('favours.remove', { id }) },
      ]}
    />
  );
}
