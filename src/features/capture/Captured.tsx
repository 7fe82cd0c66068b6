import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import classes from './capture.module.css';
import type { Captured as Saved } from './use-capture.ts';

interface CapturedProps {
  readonly captured: Saved;
  readonly onUndo: () => void;
  readonly onLeave: () => void;
}

/** Long enough to read it, short enough not to be in the way. Milliseconds. */
const leaveAfterMs = 2_500;

/** What was kept, and the way back. It goes by itself, unless the pointer or the keyboard is at it. */
export function Captured({ captured, onUndo, onLeave }: CapturedProps) {
  const [held, setHeld] = useState(false);
  const page = useRef<HTMLDivElement>(null);
  const leave = useRef(onLeave);
  useEffect(() => {
    leave.current = onLeave;
  });
  useEffect(() => page.current?.focus(), []);
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(() => leave.current(), leaveAfterMs);
    return () => clearTimeout(timer);
  }, [held]);
  // Back at work elsewhere: nothing to read here any more.
  useEffect(() => {
    const onBlur = () => leave.current();
    window.addEventListener('blur', onBlur);
    return () => window.removeEventListener('blur', onBlur);
  }, []);

  return (
    <div
      ref={page}
      className={classes['captured']}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.target !== page.current) return;
        event.preventDefault();
        onLeave();
      }}
    >
      <IconCheck className={classes['check']} size={28} stroke={1.5} aria-hidden="true" />
      <p className={classes['label']} dir="auto" role="status">
        {captured.label}
      </p>
      <Button
        onClick={onUndo}
        onMouseEnter={() => setHeld(true)}
        onMouseLeave={() => setHeld(false)}
        onFocus={() => setHeld(true)}
        onBlur={() => setHeld(false)}
      >
        Undo
      </Button>
    </div>
  );
}
