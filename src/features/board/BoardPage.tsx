import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useLiveCount, useRecord, useToday } from '#client/index.ts';
import { stagesFromSetting } from '#domain/stages.ts';
import { useRunAction } from '#ui/actions/ActionsProvider.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { usePageReady } from '#ui/page-state.ts';
import { TopBar } from '#ui/TopBar.tsx';
import { Board } from './Board.tsx';
import { listed } from './board-queries.ts';
import classes from './BoardPage.module.css';

const peopleWords = (count: number): string =>
  `${count.toLocaleString()} ${count === 1 ? 'person' : 'people'}`;

/** A column for each stage, a card for each person. */
export function BoardPage() {
  const runAction = useRunAction();
  const today = useToday();
  const count = useLiveCount('contacts', listed);
  const setting = useRecord('settings', 'stages');
  const [columnsReady, setColumnsReady] = useState(false);
  const empty = count === 0;
  usePageReady(empty || (count !== undefined && columnsReady));
  const onReady = useCallback(() => {
    setColumnsReady(true);
  }, []);

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
        title="Board"
        aside={count === undefined || empty ? undefined : peopleWords(count)}
        primary={empty ? undefined : add}
      />
      {empty && (
        <div className={classes['empty']}>
          <EmptyState title="Nobody here yet" action={add}>
            The board shows everyone you know, from people you would like to meet to people who refer you.
          </EmptyState>
        </div>
      )}
      {count !== undefined && !empty && setting !== undefined && (
        <Board stages={stagesFromSetting(setting?.value)} today={today} onReady={onReady} />
      )}
    </>
  );
}
