import { NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useRun, useToday } from '#client/index.ts';
import { endsTooEarly, eventKinds, eventKindWords } from '#domain/events/events.ts';
import { isBackwards, movedSpan } from '#domain/events/event-span.ts';
import type { DateOrDateTime, Event } from '#domain/records.ts';
import { WhenLeft } from '#ui/dates/WhenLeft.tsx';
import { DueField } from '#ui/follow-up/DueField.tsx';
import { useToast } from '#ui/toast/ToastProvider.tsx';
import { useDraft } from '#ui/forms/use-draft.ts';
import sections from '#ui/sections.module.css';
import classes from './events.module.css';

const kinds = eventKinds.map((value) => ({ value, label: eventKindWords[value] }));
const text = { dir: 'auto', autoComplete: 'off' } as const;

/** The plan. Each field saves itself when it is left. */
export function EventFields({ event }: { readonly event: Event }) {
  const run = useRun();
  const { id, start, end, goal } = event;
  const { show } = useToast();
  const save = (patch: Parameters<typeof run<'events.update'>>[1]['patch']) =>
    void run('events.update', { id, patch });
  const name = useDraft(event.name, (value) => save({ name: value }), true);
  const place = useDraft(event.place ?? '', (value) => save({ place: value === '' ? null : value }));
  const notes = useDraft(event.notes, (value) => save({ notes: value }));
  const setGoal = (part: Partial<NonNullable<Event['goal']>>) =>
    save({ goal: { meet: goal?.meet ?? 0, help: goal?.help ?? 0, ...part } });
  return (
    <div className={sections['fields']}>
      <TextInput label="Name" {...text} {...name} />
      <Select
        label="Kind"
        data={kinds}
        allowDeselect={false}
        value={event.kind}
        onChange={(kind) => kind !== null && save({ kind })}
      />
      <When
        label="Starts"
        value={start}
        onSave={(due) => {
          if (due === undefined) return;
          // An end that would come first goes along; one that still fits stays where it is.
          const isLate = isBackwards({ ...event, start: due });
          save(isLate ? movedSpan(event, due) : { start: due });
        }}
      />
      <When
        label="Ends"
        value={end}
        onSave={(due) => {
          if (due !== undefined && isBackwards({ start, end: due })) show({ message: endsTooEarly });
          else save({ end: due ?? null });
        }}
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

interface WhenProps {
  readonly label: string;
  readonly value: DateOrDateTime | undefined;
  readonly onSave: (due: DateOrDateTime | undefined) => void;
}

function When({ label, value, onSave }: WhenProps) {
  const today = useToday();
  return (
    <WhenLeft value={value} onSave={onSave}>
      {(field) => <DueField label={label} today={today} {...field} />}
    </WhenLeft>
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
