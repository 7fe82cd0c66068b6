import { TagsInput, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useRun } from '#client/index.ts';
import { domainKey } from '#domain/insiders.ts';
import type { Organization } from '#domain/records.ts';
import classes from './companies.module.css';

/** What a company is called and what is known of it. Each field saves itself when it is left. */
export function CompanyFields({ company }: { readonly company: Organization }) {
  const run = useRun();
  const { id } = company;
  const [name, setName] = useState(company.name);
  const [industry, setIndustry] = useState(company.industry ?? '');
  const [notes, setNotes] = useState(company.notes);
  const save = (patch: Parameters<typeof run<'organizations.update'>>[1]['patch']) =>
    void run('organizations.update', { id, patch });
  return (
    <div className={classes['fields']}>
      <TextInput
        label="Name"
        dir="auto"
        autoComplete="off"
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        onBlur={() => {
          if (name.trim() === '') setName(company.name);
          else if (name.trim() !== company.name) save({ name: name.trim() });
        }}
      />
      <TagsInput
        label="Also called"
        description="Whole names: who is at one of these is there too."
        inputWrapperOrder={['label', 'input', 'description']}
        acceptValueOnBlur
        value={[...company.aliases]}
        onChange={(aliases) => save({ aliases })}
      />
      <TagsInput
        label="Web and mail domains"
        placeholder={company.domains.length === 0 ? 'norrvik.example' : undefined}
        acceptValueOnBlur
        value={[...company.domains]}
        onChange={(domains) =>
          save({ domains: [...new Set(domains.map(domainKey).filter((each) => each !== ''))] })
        }
      />
      <TextInput
        label="Field"
        dir="auto"
        autoComplete="off"
        value={industry}
        onChange={({ currentTarget }) => setIndustry(currentTarget.value)}
        onBlur={() => {
          const next = industry.trim();
          if (next !== (company.industry ?? '')) save({ industry: next === '' ? null : next });
        }}
      />
      <Textarea
        label="Notes"
        autosize
        minRows={3}
        maxRows={16}
        dir="auto"
        value={notes}
        onChange={({ currentTarget }) => setNotes(currentTarget.value)}
        onBlur={() => notes !== company.notes && save({ notes })}
      />
    </div>
  );
}
