import { ActionIcon, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { PostalAddress } from '#domain/records.ts';
import { useAutosave } from '../../saving/use-autosave.ts';
import { AddRowButton } from './AddRowButton.tsx';
import { addressParts, addressText, cleanAddresses } from './addresses.ts';
import { CopyButton } from './CopyButton.tsx';
import classes from '../details.module.css';
import { useFieldRows } from './use-field-rows.ts';

interface AddressesFieldProps {
  readonly addresses: readonly PostalAddress[];
  readonly save: (addresses: PostalAddress[]) => Promise<unknown>;
}

/** Where somebody lives or works, in parts. */
export function AddressesField({ addresses, save }: AddressesFieldProps) {
  const field = useAutosave<readonly PostalAddress[]>(addresses, (rows) => save([...cleanAddresses(rows)]));
  const { rows, change, remove, add, group } = useFieldRows<PostalAddress>(field, {});
  return (
    <div {...group} className={classes['values']}>
      {rows.map((row, index) => {
        const name = rows.length === 1 ? 'Address' : `Address ${String(index + 1)}`;
        const whole = addressText(row);
        return (
          <fieldset key={index} className={classes['box']} data-field-row>
            <legend className="kith-hidden">{name}</legend>
            <div className={classes['boxTop']}>
              <span className={classes['boxTitle']} aria-hidden="true">
                {name}
              </span>
              {whole !== '' && <CopyButton text={whole} label={`Copy ${name.toLowerCase()}`} />}
              <ActionIcon size={24} aria-label={`Remove ${name.toLowerCase()}`} onClick={() => remove(index)}>
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
                    onChange={({ currentTarget }) => change(index, { [part]: currentTarget.value })}
                  />
                ))}
              <TextInput
                label="Label"
                placeholder="work"
                autoComplete="off"
                data-wide
                value={row.label ?? ''}
                onChange={({ currentTarget }) => change(index, { label: currentTarget.value })}
              />
            </div>
          </fieldset>
        );
      })}
      <AddRowButton onClick={add}>Add an address</AddRowButton>
    </div>
  );
}
