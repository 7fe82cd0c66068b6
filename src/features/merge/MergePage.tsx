import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import { useLiveQuery, usePeople, useRunOrThrow, useStore, useStoreRequest } from '#client/index.ts';
import { keeperOf, type MergeChoices } from '#domain/merge/merge-contacts.ts';
import type { Contact, Id } from '#domain/records.ts';
import { EmptyState } from '#ui/messages/EmptyState.tsx';
import { focusPage, isFocusLost } from '#ui/focus/focus.ts';
import { PersonSelect } from '#ui/follow-up/PersonSelect.tsx';
import { MergeTable } from '#ui/merge/MergeTable.tsx';
import { usePageReady } from '#ui/page-state.ts';
import { personPath } from '#ui/person/person-link.ts';
import { TopBar } from '#ui/top-bar/TopBar.tsx';
import { backOf, detailOf, entriesWords, idsOf, mergePath } from './merge-view.ts';
import { FootBar } from '#ui/rows/FootBar.tsx';
import classes from './merge.module.css';
import { PersonHead } from './PersonHead.tsx';
import { useValueNames } from './use-value-names.ts';

/** `/merge?ids=a,b`: two or more cards of one person, side by side. */
export function MergePage() {
  const [search] = useSearchParams();
  const ids = idsOf(search);
  const found = useLiveQuery('contacts', ids.length === 0 ? null : { selector: { id: { $in: [...ids] } } });
  const people = ids.flatMap((id) => found?.find((one) => one.id === id && one.binnedAt === 0) ?? []);
  const ready = found !== undefined || ids.length === 0;
  usePageReady(ready);
  const [only] = people;
  return (
    <>
      <TopBar title="Merge" />
      {!ready ? null : people.length >= 2 ? (
        <Compare key={people.map(({ id }) => id).join(' ')} people={people} back={backOf(search)} />
      ) : only === undefined ? (
        <NobodyToMerge />
      ) : (
        <ChooseOther person={only} />
      )}
    </>
  );
}

function NobodyToMerge() {
  // Undone elsewhere while the other card was looked for: the field that had the focus is gone.
  useEffect(() => {
    if (isFocusLost()) focusPage();
  }, []);
  return (
    <div className={classes['column']}>
      <EmptyState
        title="There is nobody to merge"
        action={
          <Button component={Link} href="/duplicates">
            Find duplicates
          </Button>
        }
      >
        They are one already, or in the bin.
      </EmptyState>
    </div>
  );
}

/** How much there is about each, so that nobody wonders what comes along. */
const useEntries = (ids: readonly Id[]): ReadonlyMap<Id, number> => {
  const request = useStoreRequest();
  const [entries, setEntries] = useState<ReadonlyMap<Id, number>>(new Map());
  const key = ids.join(' ');
  useEffect(() => {
    for (const contactId of key.split(' ')) {
      request('timeline.read', { contactId }).then(
        ({ length }) => setEntries((now) => new Map(now).set(contactId, length)),
        () => undefined,
      );
    }
  }, [key, request]);
  return entries;
};

function Compare({
  people,
  back,
}: {
  readonly people: readonly Contact[];
  readonly back: string | undefined;
}) {
  const run = useRunOrThrow();
  const { onError } = useStore();
  const [, navigate] = useLocation();
  const [choices, setChoices] = useState<MergeChoices>({});
  const [busy, setBusy] = useState(false);
  const names = useValueNames(people);
  const entries = useEntries(people.map(({ id }) => id));
  // Where the other card was chosen, the field that had the focus is gone.
  useEffect(() => {
    if (isFocusLost()) focusPage();
  }, []);
  const keep = keeperOf(people, names.stages) ?? people[0];
  if (keep === undefined) return null;
  const ordered = [keep, ...people.filter((one) => one !== keep)];

  const act = async (task: Promise<unknown>, to: string) => {
    setBusy(true);
    try {
      await task;
      navigate(to, { replace: true });
    } catch (error) {
      setBusy(false);
      onError(error);
    }
  };
  const merge = () => {
    const others = ordered.slice(1).map(({ id }) => id);
    void act(run('contacts.merge', { keep: keep.id, others, choices }), back ?? personPath(keep.id));
  };
  const setApart = () => {
    const pair = ordered.map(({ id }) => id);
    void act(run('contacts.mark-distinct', { ids: pair }), back ?? '/duplicates');
  };

  return (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        merge();
      }}
    >
      <div className={classes['scroll']}>
        <div className={classes['wide']}>
          <p className={classes['quiet']}>
            {ordered.length} cards become one. What happened with either comes along: conversations,
            follow-ups, favours, leads, introductions and relations.
          </p>
          <MergeTable
            people={ordered}
            headings={ordered.map((contact) => (
              <PersonHead
                key={contact.id}
                contact={contact}
                stages={names.stages}
                detail={detailOf(contact, names.organization)}
                more={entries.has(contact.id) ? entriesWords(entries.get(contact.id) ?? 0) : undefined}
              />
            ))}
            names={names}
            choices={choices}
            onChange={setChoices}
          />
        </div>
      </div>
      <FootBar note="You can undo it afterwards.">
        <Button type="submit" variant="filled" loading={busy}>
          Merge {ordered.length} cards
        </Button>
        {ordered.length === 2 && (
          <Button disabled={busy} onClick={setApart}>
            Not the same person
          </Button>
        )}
        <Button
          variant="subtle"
          disabled={busy}
          onClick={() => (back === undefined ? history.back() : navigate(back))}
        >
          Cancel
        </Button>
      </FootBar>
    </form>
  );
}

/** One card is known: which other one is theirs? */
function ChooseOther({ person }: { readonly person: Contact }) {
  const [, navigate] = useLocation();
  const [text, setText] = useState('');
  const found = usePeople(text)?.filter(({ id }) => id !== person.id);
  return (
    <div className={classes['column']}>
      <p>Which other card is {person.fullName}’s?</p>
      <PersonSelect
        label="Other card"
        takesFocus
        found={found}
        onSearch={setText}
        value={undefined}
        onChange={(other) => {
          if (other !== undefined) navigate(mergePath([person.id, other.id]), { replace: true });
        }}
      />
    </div>
  );
}
