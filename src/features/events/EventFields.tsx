import { NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useRun, useToday } from '#client/index.ts';
import { eventKinds, eventKindWords } from '#domain/events.ts';
import type { Event } from '#domain/records.ts';
import { DueField } from '#ui/follow-up/DueField.tsx';
import { useDraft } from '#ui/use-draft.ts';
import classes from './events.module.css';

const kinds = eventKinds.map((value) => ({ value, label: eventKindWords[value] }));
const text = { dir: 'auto', autoComplete: 'off' } as const;

/** The plan. Each field saves itself when it is left. */
export function EventFields({ event }: { readonly event: Event }) {
  const run = useRun();
  const today = useToday();
  const { id, start, end, goal } = event;
  const save = (patch: Parameters<typeof run<'events.update'>>[1]['patch']) =>
    void run('events.update', { id, patch });
  const name = useDraft(event.name, (value) => save({ name: value }), true);
  const place = useDraft(event.place ?? '', (value) => save({ place: value === '' ? null : value }));
  const notes = useDraft(event.notes, (value) => save({ notes: value }));
  const setGoal = (part: Partial<NonNullable<Event['goal']>>) =>
    save({ goal: { meet: goal?.meet ?? 0, help: goal?.help ?? 0, ...part } });
  return (
    <div className={classes['fields']}>
      <TextInput label="Name" {...text} {...name} />
      <Select
        label="Kind"
        data={kinds}
        allowDeselect={false}
        value={event.kind}
        onChange={(kind) => kind !== null && save({ kind })}
      />
      <DueField
        label="Starts"
        value={start}
        today={today}
        onChange={(due) => due !== undefined && due !== start && save({ start: due })}
      />
      <DueField
        label="Ends"
        value={end}
        today={today}
        onChange={(due) => due !== end && save({ end: due ?? null })}
      />
      <TextInput label="Where" {...text} {...place} />
      <div className={classes['pair']}>
        <CountField label="People to meet" value={goal?.meet} onChange={(meet) => setGoal({ meet })} />
        <CountField label="People to help" value={goal?.help} onChange={(help) => setGoal({ help })} />
      </div>
      <Textarea
        label="Notes"
        placeholder="Whom to look for, what to offer"
        autosize
        minRows={3}
        maxRows={16}
        dir="auto"
        {...notes}
      />
    </div>
  );
}

interface CountFieldProps {
  readonly label: string;
  readonly value: number | undefined;
  readonly onChange: (count: number) => void;
}

/** How many people one sets out to meet or help. */
function CountField({ label, value, onChange }: CountFieldProps) {
  return (
    <NumberInput
      label={label}
      min={0}
      max={99}
      clampBehavior="strict"
      allowDecimal={false}
      value={value ?? ''}
      onChange={(next) => typeof next === 'number' && next !== value && onChange(next)}
    />
  );
}
