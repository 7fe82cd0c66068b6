import { Autocomplete, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useLiveQuery, useRunOrThrow } from '#client/index.ts';
import { organizationKey } from '#domain/names.ts';
import { pursuitWords, type Pursuit } from '#domain/targets.ts';
import type { DialogProps } from './FavourDialog.tsx';
import { FormDialog } from './FormDialog.tsx';

const states = (['active', 'watching'] as const).map((value) => ({ value, label: pursuitWords[value] }));

/** A company to aim at: one that people here are at already, or a new one. Opens it. */
export function CompanyDialog({ link, onClose }: DialogProps) {
  const run = useRunOrThrow();
  const [, navigate] = useLocation();
  const [name, setName] = useState(link.about ?? '');
  const [target, setTarget] = useState<Pursuit>('active');
  const key = organizationKey(name);
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
  const save = async () => {
    const { id } = await run('organizations.ensure', { name: name.trim() });
    await run('organizations.set-target', { id, target });
    navigate(`/companies/${id}`);
  };
  return (
    <FormDialog
      title="Add a target company"
      save="Add"
      canSave={name.trim() !== ''}
      onSave={save}
      onClose={onClose}
    >
      <Autocomplete
        label="Company"
        dir="auto"
        data-autofocus
        data={key === '' ? [] : [...new Set((known ?? []).map((each) => each.name))]}
        filter={({ options }) => options}
        comboboxProps={{ withinPortal: false }}
        value={name}
        onChange={setName}
      />
      <SegmentedControl
        aria-label="Pursuit"
        fullWidth
        data={states}
        value={target}
        onChange={(value) => setTarget(value)}
      />
    </FormDialog>
  );
}
