import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { StoreLink } from '#client/link/connect-requests.ts';
import { usePageReady } from '#ui/page-state.ts';
import { isFocusLost } from '#ui/focus/focus.ts';
import { Captured } from './Captured.tsx';
import { CaptureForm } from './CaptureForm.tsx';
import classes from './capture.module.css';
import { isEmptyDraft } from './capture-draft.ts';
import { useCapture } from './use-capture.ts';
import { useStages } from './use-stages.ts';

interface CaptureWindowProps {
  readonly link: StoreLink;
  /** Why nothing can be kept now. */
  readonly failure: string | undefined;
}

/** Who, where, one important thing: under twenty seconds, without a mouse. */
export function CaptureWindow({ link, failure }: CaptureWindowProps) {
  const { shell, request } = link;
  const capture = useCapture(link);
  const { draft, known, captured, problem } = capture;
  const stages = useStages(request);
  const who = useRef<HTMLInputElement>(null);
  const followUp = useRef<HTMLInputElement>(null);
  /** Saved and about to go: only the confirmation is there. */
  const [leaving, setLeaving] = useState(false);
  usePageReady(true);

  const isEmpty = isEmptyDraft(draft);
  const close = () => {
    // The place is for the next person at once, not for next week.
    if (leaving || isEmpty) capture.clear();
    setLeaving(false);
    void shell.invoke('capture.close', { keep: !leaving && !isEmpty });
  };

  useEffect(() => {
    const focus = () => {
      if (isFocusLost()) who.current?.focus();
    };
    focus();
    window.addEventListener('focus', focus);
    return () => window.removeEventListener('focus', focus);
  }, [leaving]);

  // The next person, while the last one's confirmation is still there: that would close the window under their name.
  const askedAgain = useRef<() => void>(undefined);
  useEffect(() => {
    askedAgain.current = () => {
      if (!leaving) return;
      capture.clear();
      setLeaving(false);
    };
  });
  useEffect(() => shell.on('capture.opened', () => askedAgain.current?.()), [shell]);

  useEffect(() => {
    if (problem === 'no name') who.current?.focus();
    if (problem === 'no day') followUp.current?.focus();
  }, [problem]);

  const save = async (next: boolean) => {
    if (failure !== undefined || !(await capture.save())) return;
    if (next) who.current?.focus();
    else setLeaving(true);
  };
  const undo = () => {
    setLeaving(false);
    void capture.undo();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return;
    const mod = event.ctrlKey || event.metaKey;
    if (event.key === 'Escape') {
      event.preventDefault();
      close();
    } else if (event.key === 'Enter' && !event.shiftKey && !leaving) {
      // On a button it presses that.
      if (event.target instanceof HTMLButtonElement && !mod) return;
      event.preventDefault();
      void save(mod);
    } else if (mod && event.key.toLowerCase() === 'z' && captured !== undefined && (leaving || isEmpty)) {
      event.preventDefault();
      undo();
    }
  };

  const stage = stages.find(({ id, meaning }) =>
    draft.stage === undefined ? meaning === 'acquaintance' : id === draft.stage,
  );
  const isToMeet = known === undefined && stage?.meaning === 'to-meet';
  const title = isToMeet ? 'Someone to meet' : known === undefined ? 'Someone you met' : 'You met again';

  return (
    <main className={classes['window']} onKeyDown={onKeyDown}>
      <header className={classes['header']}>
        <h1 className={classes['title']}>{title}</h1>
        <ActionIcon className={classes['close'] ?? ''} size={28} aria-label="Close" onClick={close}>
          <IconX size={18} stroke={1.5} />
        </ActionIcon>
      </header>
      {leaving && captured !== undefined ? (
        <Captured captured={captured} onUndo={undo} onLeave={close} />
      ) : (
        <CaptureForm
          capture={capture}
          stages={stages}
          stage={stage}
          failure={failure}
          who={who}
          followUp={followUp}
          onSave={() => void save(false)}
        />
      )}
    </main>
  );
}
