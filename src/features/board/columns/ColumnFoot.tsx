import { IconPlus } from '@tabler/icons-react';
import type { Stage, StageMeaning } from '#domain/records.ts';
import classes from './BoardColumn.module.css';
import { QuickAdd } from './QuickAdd.tsx';

/** What an empty column is for. */
const hintByMeaning: Readonly<Record<StageMeaning, string>> = {
  'to-meet': 'People you would like to meet.',
  acquaintance: 'People you have met.',
  trust: 'People who know they can rely on you.',
  mentor: 'People who said yes to guiding you.',
  referrer: 'People who recommend you to others.',
};

interface ColumnFootProps {
  readonly stage: Stage;
  readonly empty: boolean;
  readonly adding: boolean;
  readonly onAdd: () => void;
  readonly onClose: () => void;
}

/** Under the last card. */
export function ColumnFoot({ stage, empty, adding, onAdd, onClose }: ColumnFootProps) {
  if (adding) return <QuickAdd stage={stage} place="bottom" onClose={onClose} />;
  return (
    <>
      {empty && <p className={classes['hint']}>{hintByMeaning[stage.meaning]}</p>}
      <button
        type="button"
        className={classes['addBelow']}
        aria-label={`Add someone below in ${stage.name}`}
        onClick={onAdd}
      >
        <IconPlus size={16} stroke={1.5} aria-hidden="true" />
        Add someone
      </button>
    </>
  );
}
