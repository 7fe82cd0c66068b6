import { Button, Radio, TagsInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useRecord } from '#client/index.ts';
import { defaultStages, stageById, stagesFromSetting } from '#domain/stages.ts';
import { ErrorMessage } from '#ui/ErrorMessage.tsx';
import { StageSelect } from '#ui/StageSelect.tsx';
import { Figures } from './Figures.tsx';
import {
  defaultStage,
  defaultTags,
  formatName,
  hiddenWords,
  likelyWords,
  people,
  touched,
  type DuplicateChoice,
} from './import-words.ts';
import classes from './import.module.css';
import { RejectedRows } from './RejectedRows.tsx';
import { SampleCards } from './SampleCards.tsx';
import type { ImportChoices, ImportState } from './use-import-flow.ts';

interface PreviewViewProps {
  readonly state: ImportState & { readonly step: 'preview' };
  readonly onImport: (choices: ImportChoices) => void;
  readonly onBack: () => void;
}

/** What is in the file, and what is to become of it. */
export function PreviewView({ state, onImport, onBack }: PreviewViewProps) {
  const { files, preview, failure, stopped } = state;
  const stages = stagesFromSetting(useRecord('settings', 'stages')?.value);
  const [stage, setStage] = useState(defaultStage);
  const [tags, setTags] = useState(defaultTags(preview.format));
  const [duplicates, setDuplicates] = useState<DuplicateChoice>('join');
  const chosen = stageById(stages, stage) ?? stages[0] ?? defaultStages[0];
  const count = touched(preview, duplicates);
  const faulty = preview.rejected.length;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (count > 0) onImport({ stage: chosen?.id ?? stage, tags, duplicates });
  };

  return (
    <form className={classes['form']} onSubmit={submit}>
      <div className={classes['scroll']}>
        <div className={classes['column']}>
          {failure !== undefined && <ErrorMessage title="Nothing was imported">{failure}</ErrorMessage>}
          {stopped === true && (
            <p aria-live="polite" className={classes['note']}>
              Stopped. Nothing was added.
            </p>
          )}
          <div>
            <h2 className={classes['file']}>{files.map(({ name }) => name).join(', ')}</h2>
            <p className={classes['quiet']}>{formatName(preview.format)}</p>
          </div>
          <Figures
            figures={[
              { value: preview.fresh, label: 'new' },
              { value: preview.duplicates, label: 'already here' },
              {
                value: preview.organizations,
                label: preview.organizations === 1 ? 'new company' : 'new companies',
              },
              { value: preview.ignored, label: 'hidden', optional: true },
              { value: faulty, label: faulty === 1 ? 'faulty row' : 'faulty rows', optional: true },
            ]}
          />
          {preview.sample.length > 0 && (
            <SampleCards sample={preview.sample} stage={chosen?.colour ?? 'acquaintance'} />
          )}
          {count === 0 && preview.duplicates === 0 ? (
            <p className={classes['note']}>There is nobody to import in this file.</p>
          ) : (
            <section className={classes['choices']} aria-label="How to import">
              {(preview.fresh > 0 || duplicates === 'create') && (
                <div className={classes['choice']}>
                  <span className={classes['label']}>Stage of the new people</span>
                  <StageSelect
                    stages={stages}
                    value={chosen?.id ?? stage}
                    onChange={setStage}
                    label="Stage of the new people"
                  />
                </div>
              )}
              <TagsInput
                label="Tags for all of them"
                description="Enter after each. They help you find this batch again."
                value={[...tags]}
                onChange={setTags}
                acceptValueOnBlur
              />
              {preview.duplicates > 0 && (
                <Radio.Group
                  label={`${people(preview.duplicates)} already here`}
                  value={duplicates}
                  onChange={(choice) => setDuplicates(choice)}
                >
                  <div className={classes['radios']}>
                    <Radio value="join" label="Add what is new to them" />
                    <Radio value="skip" label="Leave them as they are" />
                    <Radio value="create" label="Add them a second time" />
                  </div>
                </Radio.Group>
              )}
            </section>
          )}
          {preview.likely > 0 && <p className={classes['quiet']}>{likelyWords(preview.likely)}</p>}
          {preview.ignored > 0 && <p className={classes['quiet']}>{hiddenWords(preview.ignored)}</p>}
          <RejectedRows rows={preview.rejected} />
        </div>
      </div>
      <footer className={classes['foot']}>
        <Button type="submit" variant="filled" disabled={count === 0} data-autofocus>
          {count === 0 ? 'Nobody to import' : `Import ${people(count)}`}
        </Button>
        <Button variant="subtle" onClick={onBack}>
          Another file
        </Button>
        <span className={classes['footNote']}>You can undo the whole import afterwards.</span>
      </footer>
    </form>
  );
}
