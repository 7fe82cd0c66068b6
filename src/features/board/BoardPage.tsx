import { ActionIcon, Anchor, Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Link } from 'wouter';
import { useFilterNames, useLiveCount, useRecord, useToday } from '#client/index.ts';
import { stagesFromSetting } from '#domain/stages/stages.ts';
import { useActions, useRunAction } from '#ui/actions/ActionsProvider.tsx';
import { useCardActions } from '#ui/actions/card-actions.ts';
import { EmptyState } from '#ui/messages/EmptyState.tsx';
import { FilterButton } from '#ui/filters/FilterButton.tsx';
import { FilterRow } from '#ui/filters/FilterRow.tsx';
import { usePageReady } from '#ui/page-state.ts';
import { TopBar } from '#ui/top-bar/TopBar.tsx';
import { isFocusLost } from '#ui/focus/focus.ts';
import { Board } from './Board.tsx';
import { listed } from './board-queries.ts';
import classes from './BoardPage.module.css';
import { shownWords } from './filters/board-filter.ts';
import { Filters } from './filters/Filters.tsx';
import { useBoardFilter } from './filters/use-board-filter.ts';
import { useFilteredCount } from './filters/use-filtered-people.ts';
import { Suggestions } from './suggestions/Suggestions.tsx';
import { useFoldedColumns } from './columns/use-folded-columns.ts';

/** From this width on all filters stand in the top bar. */
const roomForFilters = '(min-width: 80em)';

/** A column for each stage, a card for each person. */
export function BoardPage() {
  const runAction = useRunAction();
  const today = useToday();
  const count = useLiveCount('contacts', listed);
  const setting = useRecord('settings', 'stages');
  // The same ones until they change: what is below is rendered again with them, every card as well.
  const stages = useMemo(() => stagesFromSetting(setting?.value), [setting]);
  const columns = useFoldedColumns();
  const { filter, active, change, clear } = useBoardFilter();
  const shown = useFilteredCount(active);
  const names = useFilterNames(filter);
  const hasRoom = useMediaQuery(roomForFilters, true, { getInitialValueInEffect: false });
  const [filtering, setFiltering] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const [columnsReady, setColumnsReady] = useState(false);
  const empty = count === 0;
  const nobodyFits = active !== undefined && shown === 0;
  usePageReady(empty || nobodyFits || (count !== undefined && columnsReady));
  const onReady = useCallback(() => {
    setColumnsReady(true);
  }, []);

  const typeFilter = () => {
    // At once: what is typed right after the key belongs to the field.
    flushSync(() => setFiltering(true));
    field.current?.select();
  };
  useCardActions('Board');
  useActions([
    {
      name: 'filter-board',
      title: 'Filter',
      group: 'Board',
      shortcuts: ['/'],
      when: () => count !== undefined && count > 0,
      run: typeFilter,
    },
  ]);
  const clearAll = () => {
    clear();
    setFiltering(false);
    requestAnimationFrame(() => {
      if (isFocusLost()) document.querySelector<HTMLElement>('[data-card][tabindex="0"]')?.focus();
    });
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
  const filters = <Filters filter={filter} onChange={change} />;

  return (
    <>
      <TopBar
        title="Board"
        aside={count === undefined || empty ? undefined : shownWords(shown, count)}
        primary={empty ? undefined : add}
      >
        {!empty && hasRoom && (
          <>
            {filters}
            <ActionIcon aria-label="Filter by text" onClick={typeFilter}>
              <IconSearch size={16} stroke={1.5} aria-hidden="true" />
            </ActionIcon>
          </>
        )}
        {!empty && !hasRoom && (
          <FilterButton
            title="Filter"
            active={active !== undefined}
            opened={filtering}
            aria-expanded={filtering || active !== undefined}
            onClick={() => (filtering ? setFiltering(false) : typeFilter())}
          />
        )}
        {!empty && setting !== undefined && <Suggestions stages={stages} today={today} />}
      </TopBar>
      {!empty && (filtering || active !== undefined) && (
        <FilterRow
          filter={filter}
          names={names}
          onChange={change}
          onClear={clearAll}
          onLeave={clearAll}
          field={field}
        >
          {!hasRoom && filters}
        </FilterRow>
      )}
      {empty && (
        <div className={classes['empty']}>
          <EmptyState title="Nobody here yet" action={add}>
            The board shows everyone you know, from people you would like to meet to people who refer you. Not
            sure whom you know?{' '}
            <Anchor href="/inventory" component={Link}>
              Go through your circles
            </Anchor>
            .
          </EmptyState>
        </div>
      )}
      {nobodyFits && !empty && (
        <div className={classes['empty']}>
          <EmptyState title="Nobody fits" action={<Button onClick={clearAll}>Clear the filters</Button>}>
            Take one of the filters away, or all of them.
          </EmptyState>
        </div>
      )}
      {count !== undefined &&
        !empty &&
        !nobodyFits &&
        setting !== undefined &&
        columns.folded !== undefined && (
          <Board stages={stages} filter={active} today={today} columns={columns} onReady={onReady} />
        )}
    </>
  );
}
