import { useEffect, useRef, useState } from 'react';
import { useRun, useStages, useStore } from '#client/index.ts';
import type { Stage } from '#domain/records.ts';
import { useAnnounce } from '#ui/messages/announce.tsx';
import { Section } from '../Section.tsx';
import { AddStage } from './AddStage.tsx';
import { RemoveStage } from './RemoveStage.tsx';
import { homesOf, movedIds } from './stage-words.ts';
import { StageRow } from './StageRow.tsx';
import classes from './stages.module.css';

/** The columns of the board: what they are called, what they mean, how often one is in touch there. */
export function StagesSection() {
  const stages = useStages();
  const run = useRun();
  const announce = useAnnounce();
  const { database } = useStore();
  const [removing, setRemoving] = useState<{ readonly stage: Stage; readonly count: number }>();
  /** What gets the focus once the list shows the change. */
  const focusLater = useRef<string>(undefined);
  useEffect(() => {
    if (focusLater.current === undefined) return;
    const target = document.querySelector<HTMLElement>(focusLater.current);
    focusLater.current = undefined;
    target?.focus();
  }, [stages]);

  const move = async (stage: Stage, step: 1 | -1) => {
    const ids = movedIds(stages, stage.id, step);
    if (ids === undefined) return;
    // Where it is the focus may be lost when its row moves.
    const focused = document.activeElement;
    const button = focused instanceof HTMLElement ? focused.getAttribute('aria-label') : null;
    focusLater.current =
      button === null
        ? `[data-stage-row="${CSS.escape(stage.id)}"] [data-move="${String(step)}"]`
        : `[data-stage-row="${CSS.escape(stage.id)}"] [aria-label="${CSS.escape(button)}"]`;
    await run('stages.order', { ids: [...ids] });
    announce(`${stage.name}, ${String(ids.indexOf(stage.id) + 1)} of ${String(ids.length)}`);
  };

  const remove = async (stage: Stage, moveTo?: string) => {
    setRemoving(undefined);
    const at = stages.indexOf(stage);
    const neighbour = stages[at + 1] ?? stages[at - 1];
    focusLater.current =
      neighbour === undefined
        ? '[data-add-stage]'
        : `[data-stage-row="${CSS.escape(neighbour.id)}"] [data-remove]`;
    await run('stages.remove', { id: stage.id, ...(moveTo === undefined ? {} : { moveTo }) });
  };
  const askToRemove = async (stage: Stage) => {
    const count = await database.contacts.count({ selector: { stage: stage.id } }).exec();
    // An empty one goes at once: Undo brings it back.
    if (count === 0) await remove(stage);
    else setRemoving({ stage, count });
  };

  return (
    <Section title="Stages">
      <p className={classes['intro']}>
        The columns of the board. Whatever a stage is called, Kith goes by what it means; its days are how
        often you want to be in touch with people there.
      </p>
      <div className={classes['head']} aria-hidden="true">
        <span />
        <span>Name</span>
        <span>Means</span>
        <span>Days</span>
      </div>
      <ul className={classes['list']} aria-label="Stages">
        {stages.map((stage, index) => (
          <StageRow
            key={stage.id}
            stage={stage}
            isFirst={index === 0}
            isLast={index === stages.length - 1}
            onMove={(step) => void move(stage, step)}
            onRemove={() => void askToRemove(stage)}
          />
        ))}
      </ul>
      <AddStage />
      {removing !== undefined && (
        <RemoveStage
          stage={removing.stage}
          homes={homesOf(stages, removing.stage)}
          count={removing.count}
          onRemove={(moveTo) => void remove(removing.stage, moveTo)}
          onClose={() => setRemoving(undefined)}
        />
      )}
    </Section>
  );
}
