import { useState, type ReactNode } from 'react';
import type { DateOrDateTime } from '#domain/records.ts';

interface WhenLeftProps<T extends DateOrDateTime> {
  readonly value: T | undefined;
  readonly onSave: (value: T | undefined) => void;
  readonly children: (field: {
    readonly value: T | undefined;
    readonly onChange: (value: T | undefined, text?: string) => void;
  }) => ReactNode;
}

/** A date that is kept when its field is left, or at Enter: "12 March" is another day halfway through. */
export function WhenLeft<T extends DateOrDateTime>({ value, onSave, children }: WhenLeftProps<T>) {
  const [typed, setTyped] = useState<{ readonly value: T | undefined; readonly isUnread: boolean }>();
  const keep = (): void => {
    if (typed === undefined) return;
    setTyped(undefined);
    // What makes no day takes none away.
    if (typed.value !== value && !typed.isUnread) onSave(typed.value);
  };
  return (
    <div
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) keep();
      }}
      onKeyDown={({ key, target }) => {
        if (key === 'Enter' && target instanceof HTMLInputElement) keep();
      }}
    >
      {children({
        value: typed === undefined ? value : typed.value,
        onChange: (next, text = '') =>
          setTyped({ value: next, isUnread: next === undefined && text.trim() !== '' }),
      })}
    </div>
  );
}
