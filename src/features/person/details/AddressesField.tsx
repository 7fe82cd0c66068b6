import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import type { PostalAddress } from '#domain/records.ts';
import { useAutosave } from '../use-autosave.ts';
import { addressParts, addressText, cleanAddresses } from './addresses.ts';
import { CopyButton } from './CopyButton.tsx';
import classes from './details.module.css';

interface AddressesFieldProps {
  readonly addresses: readonly PostalAddress[];
  readonly save: (addresses: PostalAddress[]) => Promise<unknown>;
}

/** Where somebody lives or works, in parts. */
export function AddressesField({ addresses, save }: AddressesFieldProps) {
  const group = useRef<HTMLDivElement>(null);
  const field = useAutosave<readonly PostalAddress[]>(addresses, (rows) => save([...cleanAddresses(rows)]));
  const rows: readonly PostalAddress[] = field.value.length === 0 ? [{}] : field.value;
  const changeRow = (index: number, part: keyof PostalAddress, text: string) => {
    field.change(rows.map((row, at) => (at === index ? { ...row, [part]: text } : row)));
  };
  const focusRow = (index: number) => {
    requestAnimationFrame(() => {
      group.current?.querySelectorAll<HTMLElement>('fieldset')[index]?.querySelector('input')?.focus();
    });
  };
  return (
    <div
      ref={group}
      className={classes['values']}
      onFocus={field.onFocus}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) field.onBlur();
      }}
    >
      {rows.map((row, index) => {
        const name = rows.length === 1 ? 'Address' : `Address ${String(index + 1)}`;
        const whole = addressText(row);
        return (
          <fieldset key={index} className={classes['box']}>
            <legend className="kith-hidden">{name}</legend>
            <div className={classes['boxTop']}>
              <span className={classes['boxTitle']} aria-hidden="true">
                {name}
              </span>
              {whole !== '' && <CopyButton text={whole} label={`Copy ${name.toLowerCase()}`} />}
              <ActionIcon
                size={24}
                aria-label={`Remove ${name.toLowerCase()}`}
                onClick={() => {
                  field.change(rows.filter((_, at) => at !== index));
                  focusRow(Math.max(0, index - 1));
                }}
              >
                <IconX size={16} stroke={1.5} aria-hidden="true" />
              </ActionIcon>
            </div>
            <div className={classes['parts']}>
              {addressParts
                .filter(({ part, rare }) => rare !== true || (row[part] ?? '') !== '')
                .map(({ part, label, wide }) => (
                  <TextInput
                    key={part}
                    label={label}
                    dir="auto"
                    autoComplete="off"
                    {...(wide === true ? { 'data-wide': true } : {})}
                    value={row[part] ?? ''}
                    onChange={({ currentTarget }) => changeRow(index, part, currentTarget.value)}
                  />
                ))}
              <TextInput
                label="Label"
                placeholder="work"
                autoComplete="off"
                data-wide
                value={row.label ?? ''}
                onChange={({ currentTarget }) => changeRow(index, 'label', currentTarget.value)}
              />
            </div>
          </fieldset>
        );
      })}
      <Button
        variant="subtle"
        size="compact-sm"
        className={classes['addValue'] ?? ''}
        leftSection={<IconPlus size={14} stroke={1.5} aria-hidden="true" />}
        onClick={() => {
          field.change([...rows, {}]);
          focusRow(rows.length);
        }}
      >
        Add an address
      </Button>
    </div>
  );
}
