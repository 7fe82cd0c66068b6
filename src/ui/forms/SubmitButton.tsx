import { Button, Tooltip } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useAnnounce } from '../messages/announce.tsx';

interface SubmitButtonProps {
  /** What the form waits for, as a sentence: "Say when it is due." Undefined: it can be saved. */
  readonly missing: string | undefined;
  readonly loading?: boolean;
  readonly fullWidth?: boolean;
  readonly children: ReactNode;
}

/**
 * The button that a form ends with. While something is missing it looks closed, but is no disabled one, which would be
 * silent and out of the keyboard's reach: pressed, or with Enter in a field, it says what. The form never hears of such
 * a submit.
 */
export function SubmitButton({ missing, loading = false, fullWidth = false, children }: SubmitButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  const announce = useAnnounce();
  /** The sentence that was said: another one, or the first letter typed, takes it away. */
  const [told, setTold] = useState<string>();
  useEffect(() => {
    const form = button.current?.form;
    if (form == null || missing === undefined) return undefined;
    const listening = new AbortController();
    const say = (event: Event) => {
      event.preventDefault();
      event.stopPropagation();
      setTold(missing);
      announce(missing);
    };
    form.addEventListener('submit', say, { capture: true, signal: listening.signal });
    form.addEventListener('input', () => setTold(undefined), { signal: listening.signal });
    return () => listening.abort();
  }, [missing, announce]);
  const isTold = missing !== undefined && told === missing;
  return (
    <Tooltip
      label={missing}
      disabled={missing === undefined}
      // Otherwise as tooltips are: under the pointer, and with the focus.
      {...(isTold ? { opened: true } : {})}
      position="top-end"
      multiline
      maw={280}
    >
      <Button
        ref={button}
        type="submit"
        variant="filled"
        aria-disabled={missing !== undefined}
        data-disabled={missing !== undefined}
        loading={loading}
        fullWidth={fullWidth}
      >
        {children}
      </Button>
    </Tooltip>
  );
}
