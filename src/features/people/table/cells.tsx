import { IconStarFilled } from '@tabler/icons-react';
import type { PersonRow } from '#contract/values/people.ts';
import { stageOf } from '#domain/stages/stages.ts';
import type { NextStepWords } from '#domain/people/words.ts';
import { Avatar } from '#ui/person/Avatar.tsx';
import { StageDot } from '#ui/stages/StageChip.tsx';
import { WarmthDot } from '#ui/person/WarmthDot.tsx';
import { cellWords, rowStep, rowWarmth, type RowContext } from './row-words.ts';
import type { ColumnKey } from './table-layout.ts';
import classes from './table.module.css';

interface CellProps {
  readonly row: PersonRow;
  readonly column: ColumnKey;
  readonly context: RowContext;
}

/** What a cell shows: words, with a mark where one helps. */
export function CellContent({ row, column, context }: CellProps) {
  const words = cellWords(row, column, context);
  switch (column) {
    case 'name':
      return (
        <>
          <Avatar
            name={row.fullName}
            stage={stageOf(context.stages, row).colour}
            photo={row.photo}
            size={24}
          />
          <bdi className={classes['name']} dir="auto">
            {words}
          </bdi>
          {row.starred && (
            <IconStarFilled className={classes['star']} size={12} role="img" aria-label="Starred" />
          )}
          {row.archivedAt !== 0 && <span className={classes['archived']}>Archived</span>}
        </>
      );
    case 'stage':
      return (
        <>
          <StageDot stage={stageOf(context.stages, row).colour} />
          <Text words={words} />
        </>
      );
    case 'warmth':
      return (
        <>
          <WarmthDot warmth={rowWarmth(row, context)} decorative />
          <Text words={words} />
        </>
      );
    case 'last':
      return (
        <>
          <WarmthDot warmth={rowWarmth(row, context)} />
          <Text words={words} />
        </>
      );
    case 'next':
      return words === '' ? null : <Step words={words} step={rowStep(row, context)} />;
    case 'tags':
      return row.tags.map((tag) => (
        <bdi key={tag} className={classes['tag']} dir="auto">
          {tag}
        </bdi>
      ));
    default:
      return words === '' ? null : <Text words={words} />;
  }
}

/** The verb gives way, the date never does: as on a card. */
function Step({ words, step }: { readonly words: string; readonly step: NextStepWords }) {
  const comma = step.joint.startsWith(',') ? ',' : '';
  return (
    <bdi className={classes['step']} data-tone={step.tone} title={words.length > 12 ? words : undefined}>
      <span className={classes['text']} dir="auto">
        {step.verb}
        {comma}
      </span>
      <span className={classes['when']}>
        {step.joint.slice(comma.length)}
        {step.when}
      </span>
    </bdi>
  );
}

function Text({ words }: { readonly words: string }) {
  return (
    <bdi className={classes['text']} dir="auto" title={words.length > 12 ? words : undefined}>
      {words}
    </bdi>
  );
}
