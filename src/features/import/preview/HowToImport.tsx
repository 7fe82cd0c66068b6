import { Radio, TagsInput } from '@mantine/core';
import type { ImportPreview } from '#contract/values/import.ts';
import type { Stage } from '#domain/records.ts';
import { StageSelect } from '#ui/stages/StageSelect.tsx';
import classes from '../import.module.css';
import type { ImportChoices } from '../import-state.ts';
import { people } from '../import-words.ts';

/** What is chosen for all people of an import. */
export type BatchChoices = Omit<ImportChoices, 'rows'>;

interface HowToImportProps {
  readonly preview: ImportPreview;
  readonly stages: readonly Stage[];
  readonly choices: BatchChoices;
  readonly onChoose: (part: Partial<BatchChoices>) => void;
}

/** Stage and tags of the batch, and what becomes of people who are, or may be, here. Of a Kith export there is less to say. */
export function HowToImport({ preview, stages, choices, onChoose }: HowToImportProps) {
  const { stage, tags, duplicates, likely } = choices;
  const isKithExport = preview.records !== undefined;
  return (
    <section className={classes['choices']} aria-label="How to import">
      {!isKithExport && (preview.fresh > 0 || duplicates === 'create') && (
        <div className={classes['choice']}>
          <span className={classes['label']}>Stage of the new people</span>
          <StageSelect
            stages={stages}
            value={stage}
            onChange={(to) => onChoose({ stage: to })}
            label="Stage of the new people"
          />
        </div>
      )}
      {!isKithExport && (
        <TagsInput
          label="Tags for all of them"
          description="Enter after each. They help you find this batch again."
          value={[...tags]}
          onChange={(to) => onChoose({ tags: to })}
          acceptValueOnBlur
        />
      )}
      {preview.duplicates > 0 && (
        <Radio.Group
          label={`${people(preview.duplicates)} already here`}
          value={duplicates}
          onChange={(to) => onChoose({ duplicates: to })}
        >
          <div className={classes['radios']}>
            <Radio value="join" label="Add what is new to them" />
            <Radio value="skip" label="Leave them as they are" />
            <Radio value="create" label="Add them a second time" />
          </div>
        </Radio.Group>
      )}
      {preview.likely > 0 && (
        <Radio.Group
          label={`${people(preview.likely)} who ${preview.likely === 1 ? 'looks' : 'look'} like somebody you have`}
          value={likely}
          onChange={(to) => onChoose({ likely: to })}
        >
          <div className={classes['radios']}>
            <Radio value="create" label="Add them; you can merge them later" />
            <Radio value="merge" label="Add what is new to the one you have" />
            <Radio value="skip" label="Leave them out" />
          </div>
        </Radio.Group>
      )}
    </section>
  );
}
