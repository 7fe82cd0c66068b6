import { TagsInput, Textarea, TextInput } from '@mantine/core';
import { useRun } from '#client/index.ts';
import { domainKey } from '#domain/companies/insiders.ts';
import type { Organization } from '#domain/records.ts';
import { useDraft } from '#ui/forms/use-draft.ts';
import sections from '#ui/sections.module.css';

const text = { dir: 'auto', autoComplete: 'off' } as const;

/** What a company is called and what is known of it. Each field saves itself when it is left. */
export function CompanyFields({ company }: { readonly company: Organization }) {
  const run = useRun();
  const { id } = company;
  const save = (patch: Parameters<typeof run<'organizations.update'>>[1]['patch']) =>
    void run('organizations.update', { id, patch });
  const name = useDraft(company.name, (value) => save({ name: value }), true);
  const industry = useDraft(company.industry ?? '', (value) =>
    save({ industry: value === '' ? null : value }),
  );
  const notes = useDraft(company.notes, (value) => save({ notes: value }));
  return (
    <div className={sections['fields']}>
      <TextInput label="Name" {...text} {...name} />
      <TagsInput
        label="Also called"
        description="Enter after each. People at any of these count as people here."
        inputWrapperOrder={['label', 'input', 'description']}
        acceptValueOnBlur
        value={[...company.aliases]}
        onChange={(aliases) => save({ aliases })}
      />
      <TagsInput
        label="Web and mail domains"
        placeholder={company.domains.length === 0 ? 'company.example' : undefined}
        acceptValueOnBlur
        value={[...company.domains]}
        onChange={(domains) =>
          save({ domains: [...new Set(domains.map(domainKey).filter((each) => each !== ''))] })
        }
      />
      <TextInput label="Industry" {...text} {...industry} />
      <Textarea label="Notes" autosize minRows={3} maxRows={16} dir="auto" {...notes} />
    </div>
  );
}
