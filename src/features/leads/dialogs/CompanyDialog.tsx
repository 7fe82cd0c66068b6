import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useRunOrThrow } from '#client/index.ts';
import { pursuitWords, type Pursuit } from '#domain/companies/targets.ts';
import { CompanyField } from './form/CompanyField.tsx';
import { FormDialog, type DialogProps } from './form/FormDialog.tsx';

const states = (['active', 'watching'] as const).map((value) => ({ value, label: pursuitWords[value] }));

/** A company to aim at: one that people here are at already, or a new one. Opens it. */
export function CompanyDialog({ link, onClose }: DialogProps) {
  const run = useRunOrThrow();
  const [, navigate] = useLocation();
  const [name, setName] = useState(link.about ?? '');
  const [target, setTarget] = useState<Pursuit>('active');
  const save = async () => {
    const { id } = await run('organizations.ensure', { name: name.trim() });
    await run('organizations.set-target', { id, target });
    navigate(`/companies/${id}`);
  };
  return (
    <FormDialog
      title="Add a target company"
      save="Add"
      missing={name.trim() === '' ? 'Type the company’s name.' : undefined}
      onSave={save}
      onClose={onClose}
    >
      <CompanyField label="Company" value={name} onChange={setName} takesFocus />
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
