import { Button, Switch } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useShell } from '#client/index.ts';
import { errorToData } from '#contract/errors.ts';
import type { Hotkey } from '#contract/page-shell.ts';
import { acceleratorToShortcut, pressToAccelerator } from '#ui/actions/accelerator.ts';
import { Kbd } from '#ui/actions/Kbd.tsx';
import { hotkeyWords } from './hotkey-words.ts';
import { Row, Section } from '../Section.tsx';
import classes from '../settings.module.css';

/** The key that was there before it was turned off. */
const usual = 'CommandOrControl+Alt+Shift+K';

/** Somebody just met, from any program: which key, whether the system gave it, and off. */
export function CaptureSection() {
  const shell = useShell();
  const [hotkey, setHotkey] = useState<Hotkey>();
  const [last, setLast] = useState(usual);
  const [recording, setRecording] = useState(false);
  const [problem, setProblem] = useState<string>();

  useEffect(() => {
    shell.invoke('capture.hotkey', undefined).then(setHotkey, () => undefined);
  }, [shell]);

  const set = (keys: string | null) => {
    setProblem(undefined);
    if (hotkey?.keys) setLast(hotkey.keys);
    shell
      .invoke('capture.set-hotkey', { keys })
      .then(setHotkey, (error: unknown) => setProblem(errorToData(error).message));
  };

  const keys = hotkey?.keys ?? undefined;
  return (
    <Section title="Capture">
      <Row
        title="From any program"
        control={
          <Switch
            aria-label="A key for every program"
            checked={keys !== undefined}
            disabled={hotkey === undefined}
            onChange={({ currentTarget }) => set(currentTarget.checked ? last : null)}
          />
        }
      >
        A key opens the small window for somebody you just met, wherever you are.
      </Row>
      {keys !== undefined && (
        <Row
          title="Key"
          control={
            <Button
              className={classes['key'] ?? ''}
              aria-pressed={recording}
              onClick={() => setRecording(!recording)}
              onBlur={() => setRecording(false)}
              onKeyDown={(event) => {
                if (!recording || event.key === 'Tab') return;
                event.preventDefault();
                event.stopPropagation();
                if (event.key === 'Escape') return setRecording(false);
                const pressed = pressToAccelerator({
                  code: event.code,
                  ctrlKey: event.ctrlKey,
                  metaKey: event.metaKey,
                  altKey: event.altKey,
                  shiftKey: event.shiftKey,
                });
                if (pressed === undefined) return;
                setRecording(false);
                set(pressed);
              }}
            >
              {recording ? (
                'Press the keys…'
              ) : (
                <>
                  <span className="kith-hidden">Change the key: </span>
                  <Kbd shortcut={acceleratorToShortcut(keys)} />
                </>
              )}
            </Button>
          }
        >
          <span
            role="status"
            data-tone={problem !== undefined || hotkey?.state === 'taken' ? 'red' : undefined}
          >
            {(recording ? undefined : problem) ??
              (recording
                ? 'Hold Alt, or Ctrl and Shift, and press a key. Esc leaves it as it is.'
                : hotkeyWords(hotkey))}
          </span>
        </Row>
      )}
    </Section>
  );
}
