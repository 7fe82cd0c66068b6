import { Button, Radio, TagsInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useRecord } from '#client/index.ts';
import { defaultStages, stageById, stagesFromSetting } from '#domain/stages/stages.ts';
import type { ImportMatch, OnDuplicate, RowChoice } from '#contract/values/import.ts';
import { ErrorMessage } from '#ui/messages/ErrorMessage.tsx';
import { StageSelect } from '#ui/stages/StageSelect.tsx';
import { Asides } from '../Asides.tsx';
import { Figures } from './Figures.tsx';
import {
  defaultStage,
  defaultTags,
  formatName,
  hiddenIn,
  people,
  touched,
  type OwnChoice,
  type DuplicateChoice,
} from '../import-words.ts';
import { FootBar } from '#ui/rows/FootBar.tsx';
import classes from '../import.module.css';
import { Matches } from './Matches.tsx';
import { RejectedRows } from '../RejectedRows.tsx';
import { SampleCards } from './SampleCards.tsx';
import type { ImportChoices, ImportState } from '../import-state.ts';

interface PreviewViewProps {
  readonly state: ImportState & { readonly step: 'preview' };
  readonly onImport: (choices: ImportChoices) => void;
  readonly onColumns: () => void;
  readonly onBack: () => void;
}

/** Of Kith's own export, which holds everything and not only people. */
const jsonFigures = (
  { added, changed }: { readonly added: number; readonly changed: number },
  inFile: number,
) => [
  { value: inFile, label: inFile === 1 ? 'person in the file' : 'people in the file' },
  { value: added, label: added === 1 ? 'record to be added' : 'records to be added' },
  { value: changed, label: changed === 1 ? 'to be brought up to date' : 'to be brought up to date' },
];

/** What is in the file, and what is to become of it. */
export function PreviewView({ state, onImport, onColumns, onBack }: PreviewViewProps) {
  const { files, preview, failure, stopped } = state;
  const stages = stagesFromSetting(useRecord('settings', 'stages')?.value);
  const [stage, setStage] = useState(defaultStage);
  const [tags, setTags] = useState(defaultTags(preview.format));
  const [duplicates, setDuplicates] = useState<DuplicateChoice>('join');
  const chosen = stageById(stages, stage) ?? stages[0] ?? defaultStages[0];
  const [likely, setLikely] = useState<OnDuplicate>('create');
  const [own, setOwn] = useState<Readonly<Record<string, OwnChoice>>>({});
  const count = touched(preview, { duplicates, likely, own });
  const hasColumns = state.described.some(({ columns }) => columns !== undefined);
  const choose = ({ index, certainty }: ImportMatch, choice: RowChoice | undefined) =>
    setOwn((now) => {
      const others = Object.entries(now).filter(([key]) => key !== String(index));
      return Object.fromEntries(
        choice === undefined ? others : [...others, [String(index), { certainty, choice }]],
      );
    });

  const faulty = preview.rejected.length;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (count === 0) return;
    const rows = Object.fromEntries(Object.entries(own).map(([index, { choice }]) => [index, choice]));
    onImport({ stage: chosen?.id ?? stage, tags, duplicates, likely, rows });
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
            <p className={classes['quiet']}>
              {[...new Set(state.described.map(({ format }) => formatName(format)))].join(', ')}
              {hasColumns && (
                <>
                  {' · '}
                  <button type="button" className={classes['textButton']} onClick={onColumns}>
                    Change what the columns hold
                  </button>
                </>
              )}
            </p>
          </div>
          <Figures
            figures={
              preview.records !== undefined
                ? jsonFigures(preview.records, preview.fresh)
                : [
                    { value: preview.fresh, label: 'new' },
                    { value: preview.duplicates, label: 'already here' },
                    {
                      value: preview.organizations,
                      label: preview.organizations === 1 ? 'new company' : 'new companies',
                    },
                    { value: hiddenIn(preview.asides), label: 'hidden', optional: true },
                    { value: faulty, label: faulty === 1 ? 'faulty row' : 'faulty rows', optional: true },
                  ]
            }
          />
          {preview.sample.length > 0 && (
            <SampleCards sample={preview.sample} stage={chosen?.colour ?? 'acquaintance'} />
          )}
          {count === 0 && preview.duplicates === 0 ? (
            <p className={classes['note']}>There is nobody to import in this file.</p>
          ) : (
            <section className={classes['choices']} aria-label="How to import">
              {preview.records === undefined && (preview.fresh > 0 || duplicates === 'create') && (
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
              {preview.records === undefined && (
                <TagsInput
                  label="Tags for all of them"
                  description="Enter after each. They help you find this batch again."
                  value={[...tags]}
                  onChange={setTags}
                  acceptValueOnBlur
                />
              )}
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
              {preview.likely > 0 && (
                <Radio.Group
                  label={`${people(preview.likely)} who ${preview.likely === 1 ? 'looks' : 'look'} like somebody you have`}
                  value={likely}
                  onChange={(choice) => setLikely(choice)}
                >
                  <div className={classes['radios']}>
                    <Radio value="create" label="Add them; you can merge them later" />
                    <Radio value="merge" label="Add what is new to the one you have" />
                    <Radio value="skip" label="Leave them out" />
                  </div>
                </Radio.Group>
              )}
            </section>
          )}
          {preview.likely + preview.duplicates > 0 && (
            <Matches files={files} mappings={state.mappings} own={own} onChoose={choose} />
          )}
          <Asides asides={preview.asides} />
          <RejectedRows rows={preview.rejected} />
        </div>
      </div>
      <FootBar note="You can undo the whole import afterwards.">
        <Button type="submit" variant="filled" disabled={count === 0} data-autofocus>
          {count === 0 ? 'Nobody to import' : `Import ${people(count)}`}
        </Button>
        <Button variant="subtle" onClick={onBack}>
          Another file
        </Button>
      </FootBar>
    </form>
  );
}
