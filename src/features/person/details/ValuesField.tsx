import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconExternalLink, IconPlus, IconX } from '@tabler/icons-react';
import { useId, useRef } from 'react';
import { useShell } from '#client/index.ts';
import type { LabelledValue } from '#domain/records.ts';
import { cleanValues, hrefOf } from '../details-view.ts';
import classes from './details.module.css';
import { useAutosave } from '../use-autosave.ts';

interface ValuesFieldProps {
  readonly kind: 'email' | 'phone' | 'url';
  /** "E-mail" */
  readonly label: string;
  readonly values: readonly LabelledValue[];
  readonly save: (values: LabelledValue[]) => Promise<unknown>;
}

const openWords = { email: 'Write to', phone: 'Call', url: 'Open' } as const;
const inputModes = { email: 'email', phone: 'tel', url: 'url' } as const;
const labelHints = { email: 'work', phone: 'mobile', url: 'LinkedIn' } as const;

/** E-mail addresses, numbers or links, each with the label one gives it. */
export function ValuesField({ kind, label, values, save }: ValuesFieldProps) {
  const headingId = useId();
  const group = useRef<HTMLDivElement>(null);
  const shell = useShell();
  const field = useAutosave<readonly LabelledValue[]>(values, (rows) => save([...cleanValues(rows)]));
  const rows = field.value;
  const changeRow = (index: number, part: Partial<LabelledValue>) => {
    field.change(rows.map((row, at) => (at === index ? { ...row, ...part } : row)));
  };
  const focusRow = (index: number) => {
    requestAnimationFrame(() => {
      group.current?.querySelectorAll<HTMLElement>('[data-value]')[index]?.focus();
    });
  };
  const lower = kind === 'url' ? 'link' : label.toLowerCase();
  return (
    <div
      ref={group}
      role="group"
      aria-labelledby={headingId}
      onFocus={field.onFocus}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) field.onBlur();
      }}
    >
      <span className={classes['label']} id={headingId}>
        {label}
      </span>
      <div className={classes['values']}>
        {rows.map((row, index) => {
          const href = hrefOf(kind, row.value);
          return (
            <div key={index} className={classes['valueRow']}>
              <TextInput
                data-value
                className={classes['value'] ?? ''}
                aria-label={`${label} ${String(index + 1)}`}
                inputMode={inputModes[kind]}
                autoComplete="off"
                spellCheck={false}
                value={row.value}
                onChange={({ currentTarget }) => changeRow(index, { value: currentTarget.value })}
                rightSection={
                  href !== undefined && (
                    <ActionIcon
                      size={24}
                      aria-label={`${openWords[kind]} ${row.value}`}
                      onClick={() => void shell.invoke('external.open', { url: href })}
                    >
                      <IconExternalLink size={16} stroke={1.5} aria-hidden="true" />
                    </ActionIcon>
                  )
                }
              />
              <TextInput
                className={classes['valueLabel'] ?? ''}
                aria-label={`Label of ${lower} ${String(index + 1)}`}
                placeholder={labelHints[kind]}
                autoComplete="off"
                value={row.label ?? ''}
                onChange={({ currentTarget }) => changeRow(index, { label: currentTarget.value })}
              />
              <ActionIcon
                aria-label={`Remove ${lower} ${String(index + 1)}`}
                onClick={() => {
                  field.change(rows.filter((_, at) => at !== index));
                  focusRow(Math.max(0, index - 1));
                }}
              >
                <IconX size={16} stroke={1.5} aria-hidden="true" />
              </ActionIcon>
            </div>
          );
        })}
        <Button
          variant="subtle"
          className={classes['addValue'] ?? ''}
          leftSection={<IconPlus size={16} stroke={1.5} aria-hidden="true" />}
          onClick={() => {
            field.change([...rows, { value: '' }]);
            focusRow(rows.length);
          }}
        >
          Add {kind === 'email' ? 'an e-mail' : `a ${lower}`}
        </Button>
      </div>
    </div>
  );
}
