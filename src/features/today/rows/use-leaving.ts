import { useReducedMotion } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { withLeaving, type Shown } from './leaving.ts';

/** As long as the motion in today.module.css. */
const motionMs = 160;

/** The rows, and for a moment those that have just gone. */
export const useLeaving = <R>(rows: readonly R[], idOf: (row: R) => string): readonly Shown<R>[] => {
  const still = useReducedMotion();
  const [state, setState] = useState<{ readonly rows: readonly R[]; readonly shown: readonly Shown<R>[] }>({
    rows,
    shown: rows.map((row) => ({ row, isLeaving: false })),
  });
  let { shown } = state;
  if (state.rows !== rows) {
    // While rendering, so that no frame shows a row missing and then there again.
    shown = withLeaving(still ? [] : state.shown, rows, idOf);
    setState({ rows, shown });
  }
  const someLeave = shown.some(({ isLeaving }) => isLeaving);
  useEffect(() => {
    if (!someLeave) return;
    const timer = setTimeout(
      () => setState((now) => ({ ...now, shown: now.shown.filter(({ isLeaving }) => !isLeaving) })),
      motionMs,
    );
    return () => clearTimeout(timer);
  }, [someLeave, state.rows]);
  return shown;
};
