import { Anchor, Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { Link } from 'wouter';
import { useFilterNames, useLiveCount, useRecord, useSavedViews, useToday } from '#client/index.ts';
import { numberWords } from '#domain/text/number-words.ts';
import { isFiltering } from '#domain/people/filter/people-filter.ts';
import { stagesFromSetting } from '#domain/stages/stages.ts';
import { counted } from '#domain/text/text.ts';
import { useActions, useRunAction } from '#ui/actions/ActionsProvider.tsx';
import { useCardActions } from '#ui/actions/card-actions.ts';
import { EmptyState } from '#ui/messages/EmptyState.tsx';
import { FilterRow } from '#ui/filters/FilterRow.tsx';
import { usePageReady } from '#ui/page-state.ts';
import { MentorQuestion } from '#ui/stages/MentorQuestion.tsx';
import { TopBar } from '#ui/top-bar/TopBar.tsx';
import { BulkBar } from './bulk/BulkBar.tsx';
import { ColumnsMenu } from './table/ColumnsMenu.tsx';
import classes from './people.module.css';
import { PeopleFilters } from './filters/PeopleFilters.tsx';
import { PeopleTable } from './table/PeopleTable.tsx';
import { usualLayout } from './table/table-layout.ts';
import { useBulkActs } from './bulk/use-bulk-acts.ts';
import { usePeopleAddress } from './use-people-address.ts';
import { useSelection } from './use-selection.ts';
import { useTableLayout } from './table/use-table-layout.ts';
import { binPath } from './views/views.ts';
import { ViewsMenu } from './views/ViewsMenu.tsx';

const inNoBin = { binnedAt: 0 } as const;
const noViews = [] as const;

/** "12 of 106 people" */
const countWords = (shown: number | undefined, all: number, filtering: boolean): string => {
  const people = counted(all, 'person', 'people');
  return filtering && shown !== undefined ? `${numberWords(shown)} of ${people}` : people;
};

const focusRow = () =>
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('[data-people] [data-card][tabindex="0"]')?.focus(),
  );

/** Everybody, as a table. */
export function PeoplePage() {
  const runAction = useRunAction();
  const today = useToday();
  const address = usePeopleAddress();
  const { filter, sort, change, clear, sortBy } = address;
  const filtering = isFiltering(filter);
  const all = useLiveCount('contacts', inNoBin);
  const setting = useRecord('settings', 'stages');
  const stages = useMemo(() => stagesFromSetting(setting?.value), [setting]);
  const views = useSavedViews() ?? noViews;
  const names = useFilterNames(filter);
  const { layout, preview, keep } = useTableLayout();
  const selection = useSelection(filter, sort);
  const [total, setTotal] = useState<number>();
  const field = useRef<HTMLInputElement>(null);
  const gone = useCallback(() => {
    selection.clear();
    focusRow();
  }, [selection]);
  const { acts, question } = useBulkActs({ stages, today, layout: layout ?? usualLayout, onGone: gone });

  const empty = all === 0;
  const ready = layout !== undefined && all !== undefined && setting !== undefined;
  usePageReady(empty || (ready && total !== undefined));

  useCardActions('People');
  useActions([
    {
      name: 'filter-people',
      title: 'Filter',
      group: 'People',
      shortcuts: ['/'],
      when: () => !empty,
      run: () => field.current?.select(),
    },
  ]);

  const clearAll = () => {
    clear();
    focusRow();
  };
  const add = (
    <Button
      variant="filled"
      leftSection={<IconPlus size={16} stroke={1.5} aria-hidden="true" />}
      onClick={() => runAction('add-person')}
    >
      Add person
    </Button>
  );

  return (
    <>
      <TopBar
        title="People"
        aside={all === undefined || empty ? undefined : countWords(total, all, filtering)}
        end={empty || layout === undefined ? undefined : <ColumnsMenu layout={layout} onChange={keep} />}
        primary={empty ? undefined : add}
      >
        {!empty && <ViewsMenu address={address} views={views} />}
      </TopBar>
      {!empty && (
        <FilterRow
          filter={filter}
          names={names}
          onChange={change}
          onClear={clearAll}
          onLeave={focusRow}
          field={field}
        >
          <PeopleFilters filter={filter} stages={stages} onChange={change} />
        </FilterRow>
      )}
      {empty && (
        <div className={classes['empty']}>
          <EmptyState title="Nobody here yet" action={add}>
            Everybody you add or import is listed here, to be sorted, filtered and tagged. Whoever was deleted
            in the last 30 days is in the{' '}
            <Anchor href={binPath} component={Link}>
              bin
            </Anchor>
            .
          </EmptyState>
        </div>
      )}
      {ready && !empty && (
        <div className={classes['stack']}>
          <PeopleTable
            layout={layout}
            preview={preview}
            keep={keep}
            filter={filter}
            sort={sort}
            onSort={sortBy}
            selection={selection}
            stages={stages}
            today={today}
            onDelete={acts.remove}
            onCopy={acts.copyRows}
            onTotal={setTotal}
            roomBelow={selection.ids.size > 0}
          />
          {total === 0 && (
            <div className={classes['over']}>
              <EmptyState
                title={filter.archived === 'only' && !filtering ? 'Nobody is archived' : 'Nobody fits'}
                action={<Button onClick={clearAll}>Show everybody</Button>}
              >
                {filtering
                  ? 'Take one of the filters away, or all of them.'
                  : 'Whoever is archived is kept, and out of the way.'}
              </EmptyState>
            </div>
          )}
          {selection.ids.size > 0 && (
            <BulkBar
              ids={[...selection.ids]}
              stages={stages}
              archived={filter.archived === 'only'}
              acts={acts}
              onClear={gone}
            />
          )}
        </div>
      )}
      {question !== undefined && (
        <MentorQuestion
          names={question.names}
          today={today}
          onYes={question.yes}
          onNotYet={question.notYet}
        />
      )}
    </>
  );
}
