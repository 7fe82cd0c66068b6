import { lazy, Suspense } from 'react';
import { useReturnFocus } from '../focus/use-return-focus.ts';
import type { MentorDialogProps } from './MentorDialog.tsx';

/** With a calendar in it, which no page needs at its start. */
const MentorDialog = lazy(async () => ({ default: (await import('./MentorDialog.tsx')).MentorDialog }));

/** Being a mentor takes a yes: asked before somebody is moved into a stage that means it. */
export function MentorQuestion(props: MentorDialogProps) {
  useReturnFocus();
  return (
    <Suspense>
      <MentorDialog {...props} />
    </Suspense>
  );
}
