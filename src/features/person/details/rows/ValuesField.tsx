import { ActionIcon, Autocomplete, TextInput } from '@mantine/core';
import { IconExternalLink, IconX } from '@tabler/icons-react';
import { useId } from 'react';
import { useShell } from '#client/index.ts';
import type { LabelledValue } from '#domain/records.ts';
import { cleanValues } from '../details-view.ts';
import { useAutosave } from '../../saving/use-autosave.ts';
import { AddRowButton } from './AddRowButton.tsx';
import { CopyButton } from './CopyButton.tsx';
import classes from '../details.module.css';
import { useFieldRows } from './use-field-rows.ts';
import { valueDoubt, valueHref, valueWords, type ValueKind } from './value-kinds.ts';

interface ValuesFieldProps {
  readonly kind: ValueKind;
  readonly values: readonly LabelledValue[];
  readonly save: (values: LabelledValue[]) => Promise<unknown>;
}

/** E-mail addresses, numbers, links or chats, each with the label one gives it. */
export function ValuesField({ kind, values, save }: ValuesFieldProps) {
  const headingId = useId();
  const shell = useShell();
  const field = useAutosave<readonly LabelledValue[]>(values, (rows) => save([...cleanValues(rows)]));
  const { label, one, article, open, inputMode, labels } = valueWords[kind];
  const { rows, change, remove, add, group } = useFieldRows<LabelledValue>(field, { value: '' });
  return (
    <div {...group} role="group" aria-labelledby={headingId}>
      <span className={classes['label']} id={headingId}>
        {label}
      </span>
      <div className={classes['values']}>
        {rows.map((row, index) => {
          const number = String(index + 1);
          const href = valueHref(kind, row.value);
          const doubt = valueDoubt(kind, row.value);
          return (
            <div key={index} className={classes['valueRow']} data-field-row>
              <TextInput
                className={classes['value'] ?? ''}
                aria-label={`${label} ${number}`}
                inputMode={inputMode}
                autoComplete="off"
                spellCheck={false}
                value={row.value}
                description={doubt}
                inputWrapperOrder={['input', 'description']}
                onChange={({ currentTarget }) => change(index, { value: currentTarget.value })}
                rightSectionWidth={href === undefined ? 32 : 58}
                rightSection={
                  row.value.trim() === '' ? undefined : (
                    <span className={classes['tools']}>
                      <CopyButton text={row.value.trim()} label={`Copy ${row.value.trim()}`} />
                      {href !== undefined && (
                        <ActionIcon
                          size={24}
                          aria-label={`${open} ${row.value}`}
                          onClick={() => void shell.invoke('external.open', { url: href })}
                        >
                          <IconExternalLink size={16} stroke={1.5} aria-hidden="true" />
                        </ActionIcon>
                      )}
                    </span>
                  )
                }
              />
              <Autocomplete
                className={classes['valueLabel'] ?? ''}
                aria-label={`Label of ${one} ${number}`}
                placeholder={labels[0] ?? ''}
                data={[...labels]}
                // Whatever is there already: all are still to choose from.
                filter={({ options }) => options}
                value={row.label ?? ''}
                onChange={(text) => change(index, { label: text })}
              />
              <ActionIcon aria-label={`Remove ${one} ${number}`} onClick={() => remove(index)}>
                <IconX size={16} stroke={1.5} aria-hidden="true" />
              </ActionIcon>
            </div>
          );
        })}
        <AddRowButton onClick={add}>
          Add {article} {one}
        </AddRowButton>
      </div>
    </div>
  );
}
