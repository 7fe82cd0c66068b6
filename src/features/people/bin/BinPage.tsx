import { Button } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { Link } from 'wouter';
import { useLiveCount, useLiveQuery, useNow, useRecord, useRun } from '#client/index.ts';
import type { Contact, Id } from '#domain/records.ts';
import { stageOf, stagesFromSetting } from '#domain/stages/stages.ts';
import { counted } from '#domain/text/text.ts';
import { EmptyState } from '#ui/messages/EmptyState.tsx';
import { usePageReady } from '#ui/page-state.ts';
import { TopBar } from '#ui/top-bar/TopBar.tsx';
import { peoplePath } from '../views/views.ts';
import { BinRow } from './BinRow.tsx';
import { BinTools } from './BinTools.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';
import classes from './bin.module.css';

/** People listed at first, and more each time it is asked for. */
const step = 200;

const inBin = { binnedAt: { $gt: 0 } } as const;
const nobody: readonly Contact[] = [];

/** Whoever was deleted in the last 30 days: to be brought back, or removed for good. */
export function BinPage() {
  const run = useRun();
  const now = useNow();
  const [limit, setLimit] = useState(step);
  const found = useLiveQuery(
    'contacts',
    { selector: inBin, sort: [{ binnedAt: 'desc' }], limit },
    { keep: true },
  );
  const count = useLiveCount('contacts', inBin);
  const setting = useRecord('settings', 'stages');
  const stages = useMemo(() => stagesFromSetting(setting?.value), [setting]);
  const [chosen, setChosen] = useState<ReadonlySet<Id>>(new Set());
  const [removing, setRemoving] = useState<readonly Contact[]>();
  const list = useRef<HTMLUListElement>(null);
  const people = found ?? nobody;
  const selected = people.filter(({ id }) => chosen.has(id));
  usePageReady(found !== undefined && count !== undefined);

  /** The focus goes on to whoever takes the place of those who leave. */
  const leave = (ids: readonly Id[]) => {
    const at = people.findIndex(({ id }) => ids.includes(id));
    setChosen(new Set());
    const next =
      people.slice(at).find(({ id }) => !ids.includes(id)) ??
      people.findLast(({ id }, index) => index < at && !ids.includes(id));
    requestAnimationFrame(() => {
      const target =
        next === undefined
          ? document.getElementById('page')
          : list.current?.querySelector<HTMLElement>(`[data-check="${CSS.escape(next.id)}"]`);
      target?.focus();
    });
  };
  const restore = (ids: readonly Id[]) => {
    leave(ids);
    void run('contacts.bin', { ids: [...ids], binned: false });
  };
  const toggle = (id: Id) =>
    setChosen((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });

  return (
    <>
      <TopBar
        title="Bin"
        aside={count === undefined || count === 0 ? undefined : counted(count, 'person', 'people')}
        end={
          <Button variant="subtle" component={Link} href={peoplePath}>
            Back to people
          </Button>
        }
      />
      {count === 0 && (
        <div className={classes['empty']}>
          <EmptyState title="The bin is empty">
            Whoever you delete stays here for 30 days, so that you can change your mind.
          </EmptyState>
        </div>
      )}
      {count !== undefined && count > 0 && (
        <div className={classes['page']}>
          <BinTools
            selected={selected.length}
            total={people.length}
            onSelectAll={() =>
              setChosen(selected.length > 0 ? new Set() : new Set(people.map(({ id }) => id)))
            }
            onRestore={() => restore(selected.map(({ id }) => id))}
            onRemove={() => setRemoving(selected)}
          />
          <ul className={classes['list']} ref={list} aria-label="People in the bin">
            {people.map((contact) => (
              <BinRow
                key={contact.id}
                contact={contact}
                stage={stageOf(stages, contact).colour}
                now={now}
                selected={chosen.has(contact.id)}
                onToggle={() => toggle(contact.id)}
                onRestore={() => restore([contact.id])}
              />
            ))}
          </ul>
          {people.length < count && (
            <Button variant="subtle" onClick={() => setLimit(limit + step)}>
              Show more
            </Button>
          )}
        </div>
      )}
      {removing !== undefined && (
        <RemoveDialog
          names={removing.map(({ fullName }) => fullName)}
          onRemove={() => {
            const ids = removing.map(({ id }) => id);
            setRemoving(undefined);
            leave(ids);
            void run('contacts.remove-for-good', { ids });
          }}
          onClose={() => setRemoving(undefined)}
        />
      )}
    </>
  );
}
