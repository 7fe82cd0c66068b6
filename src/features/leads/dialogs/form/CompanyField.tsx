import { Autocomplete } from '@mantine/core';
import { useLiveQuery } from '#client/index.ts';
import { organizationKey } from '#domain/people/names.ts';

interface CompanyFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (name: string) => void;
  readonly takesFocus?: boolean;
}

/** A company by name: one that is here already, or a new one. */
export function CompanyField({ label, value, onChange, takesFocus = false }: CompanyFieldProps) {
  const key = organizationKey(value);
  const known = useLiveQuery(
    'organizations',
    key === ''
      ? null
      : {
          selector: { nameKey: { $gte: key, $lt: `${key}\uffff` } },
          sort: [{ nameKey: 'asc' }],
          limit: 6,
        },
    { keep: true },
  );
  return (
    <Autocomplete
      label={label}
      dir="auto"
      data-autofocus={takesFocus || undefined}
      data={key === '' ? [] : [...new Set((known ?? []).map(({ name }) => name))]}
      filter={({ options }) => options}
      comboboxProps={{ withinPortal: false }}
      value={value}
      onChange={onChange}
    />
  );
}
