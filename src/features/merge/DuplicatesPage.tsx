import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { useJob, useRecords, useRun, useStore, useStoreRequest } from '#client/index.ts';
import { isKithError } from '#contract/errors.ts';
import type { DuplicateGroup } from '#contract/values/duplicates.ts';
import { keeperOf } from '#domain/merge/merge-contacts.ts';
import { numberWords } from '#domain/text/number-words.ts';
import type { Contact, Id } from '#domain/records.ts';
import { EmptyState } from '#ui/messages/EmptyState.tsx';
import { ErrorMessage } from '#ui/messages/ErrorMessage.tsx';
import { JobProgress } from '#ui/messages/JobProgress.tsx';
import { usePageReady } from '#ui/page-state.ts';
import { TopBar } from '#ui/top-bar/TopBar.tsx';
import { DuplicateRow } from './DuplicateRow.tsx';
import { foundWords, groupKey } from './merge-view.ts';
import classes from './merge.module.css';
import { useDuplicates } from './use-duplicates.ts';
import { useValueNames } from './use-value-names.ts';

/** Groups shown at once; more come when asked for. */
const pageSize = 40;

/** `/duplicates`: everybody who is, or may be, there twice. */
export function DuplicatesPage() {
  const { groups, job, failure, again } = useDuplicates();
  const request = useStoreRequest();
  const { onDone, onError } = useStore();
  const merging = useJob();
  usePageReady(groups !== undefined || failure !== undefined);
  const certain = groups?.filter(({ certainty }) => certainty === 'certain') ?? [];
  const likely = groups?.filter(({ certainty }) => certainty === 'likely') ?? [];

  const mergeAll = async () => {
    try {
      onDone(
        await merging.start((id) =>
          request('duplicates.merge', { job: id, groups: certain.map(({ ids }) => [...ids]) }),
        ),
      );
    } catch (error) {
      if (!isKithError(error) || error.code !== 'cancelled') onError(error);
    }
  };

  return (
    <>
      <TopBar
        title="Duplicates"
        aside={foundWords(certain.length, likely.length)}
        primary={
          certain.length > 1 && merging.job === undefined ? (
            <Button variant="filled" onClick={() => void mergeAll()}>
              Merge all {certain.length} certain ones
            </Button>
          ) : undefined
        }
      />
      <div className={classes['page']}>
        <div className={classes['column']}>
          {failure !== undefined && (
            <ErrorMessage
              title="Duplicates could not be looked for"
              action={<Button onClick={again}>Look again</Button>}
            >
              {failure} Nothing was changed.
            </ErrorMessage>
          )}
          {merging.job !== undefined ? (
            <JobProgress
              what="Merging"
              done={merging.job.done}
              total={merging.job.total}
              onCancel={merging.cancel}
              cancelling={merging.job.cancelling}
            />
          ) : job !== undefined ? (
            <JobProgress what="Comparing everybody" done={job.done} total={job.total} />
          ) : groups !== undefined && groups.length === 0 ? (
            <EmptyState
              title="Nobody is there twice"
              action={
                <Button component={Link} href="/board">
                  Open the board
                </Button>
              }
            >
              Kith compares e-mail addresses, phone numbers, profiles, and names at the same company. Whenever
              you import people or add somebody, they are compared again.
            </EmptyState>
          ) : (
            <>
              <Groups
                title="Certainly one person"
                why="They share an e-mail address, a phone number or a profile."
                groups={certain}
              />
              <Groups
                title="Perhaps one person"
                why="They have a similar name. You decide; Kith remembers who is not the same."
                groups={likely}
              />
            </>
          )}
        </div>
      </div>
    </>
  );
}

interface GroupsProps {
  readonly title: string;
  readonly why: string;
  readonly groups: readonly DuplicateGroup[];
}

function Groups({ title, why, groups }: GroupsProps) {
  const run = useRun();
  const [shown, setShown] = useState(pageSize);
  const listed = groups.slice(0, shown);
  const records = useRecords(
    'contacts',
    listed.flatMap(({ ids }) => ids),
  );
  const names = useValueNames([...records.values()]);
  const list = useRef<HTMLUListElement>(null);
  const acted = useRef<number>(undefined);
  const rows = listed.flatMap((group) => {
    const people = group.ids.flatMap((id) => {
      const person = records.get(id);
      return person === undefined || person.binnedAt !== 0 ? [] : [person];
    });
    return people.length < 2 ? [] : [{ group, people }];
  });

  // Whose row went hands the focus to the next one.
  useEffect(() => {
    const at = acted.current;
    if (at === undefined || document.activeElement !== document.body) return;
    acted.current = undefined;
    const left = list.current?.children;
    left?.[Math.min(at, left.length - 1)]?.querySelector<HTMLElement>('button, a')?.focus();
  }, [rows.length]);
  if (groups.length === 0) return null;

  const merge = (people: readonly Contact[], at: number) => {
    acted.current = at;
    const keep = keeperOf(people, names.stages);
    if (keep === undefined) return;
    const others = people.filter((one) => one !== keep).map(({ id }) => id);
    void run('contacts.merge', { keep: keep.id, others, choices: {} });
  };
  const setApart = (ids: readonly Id[], at: number) => {
    acted.current = at;
    void run('contacts.mark-distinct', { ids: [...ids] });
  };

  return (
    <section aria-label={title}>
      <h2 className={classes['heading']}>{title}</h2>
      <p className={classes['quiet']}>{why}</p>
      <ul className={classes['groups']} ref={list}>
        {rows.map(({ group, people }, at) => (
          <DuplicateRow
            key={groupKey(group)}
            group={group}
            people={people}
            names={names}
            onMerge={() => merge(people, at)}
            onApart={() => setApart(group.ids, at)}
          />
        ))}
      </ul>
      {listed.length < groups.length && (
        <Button variant="subtle" onClick={() => setShown(shown + pageSize)}>
          Show more of {numberWords(groups.length)}
        </Button>
      )}
    </section>
  );
}
