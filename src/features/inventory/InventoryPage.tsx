import { Button } from '@mantine/core';
import { useLocation } from 'wouter';
import { useRecord, useRun } from '#client/index.ts';
import { stagesFromSetting } from '#domain/stages/stages.ts';
import { usePageReady } from '#ui/page-state.ts';
import { TopBar } from '#ui/top-bar/TopBar.tsx';
import { useState } from 'react';
import { CircleStep } from './CircleStep.tsx';
import { inventoryState, steps } from './inventory-view.ts';
import classes from './inventory.module.css';
import { Summary } from './Summary.tsx';

/** Everybody you know, circle by circle. It can be left at any time and goes on where it was. */
export function InventoryPage() {
  const run = useRun();
  const [, navigate] = useLocation();
  const kept = useRecord('settings', 'inventory');
  const stages = stagesFromSetting(useRecord('settings', 'stages')?.value);
  // The record follows a moment later.
  const [going, setGoing] = useState<number>();
  usePageReady(kept !== undefined);
  const bar = (
    <TopBar
      title="Who do you know?"
      primary={
        <Button onClick={() => navigate('/board')}>{going === steps.length ? 'Done' : 'Go on later'}</Button>
      }
    />
  );
  if (kept === undefined) return bar;

  const state = inventoryState(kept?.value);
  const index = going ?? state.step;
  const step = steps[index];
  const go = (to: number) => {
    setGoing(to);
    void run('inventory.keep', { step: to, finished: state.finished || to === steps.length });
  };
  const stage = stages.find(({ meaning }) => meaning === 'acquaintance')?.name ?? stages[0]?.name ?? '';

  return (
    <>
      {bar}
      <div className={classes['page']}>
        <nav className={classes['steps']} aria-label="Circles">
          <ol>
            {steps.map(({ circle, title }, at) => (
              <li key={circle}>
                <button
                  type="button"
                  className={classes['stop']}
                  aria-current={at === index ? 'step' : undefined}
                  data-passed={at < index || undefined}
                  onClick={() => go(at)}
                >
                  {title}
                </button>
              </li>
            ))}
            <li>
              <button
                type="button"
                className={classes['stop']}
                aria-current={index === steps.length ? 'step' : undefined}
                onClick={() => go(steps.length)}
              >
                The first three
              </button>
            </li>
          </ol>
          <p className={classes['note']}>
            Whoever is new goes to {stage}. You move those you trust later, on the board.
          </p>
        </nav>
        {step === undefined ? (
          <Summary onBack={() => go(steps.length - 1)} />
        ) : (
          <CircleStep index={index} step={step} onGo={go} />
        )}
      </div>
    </>
  );
}
