import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useRecord } from '#client/index.ts';
import { defaultStages, stageById, stagesFromSetting } from '#domain/stages/stages.ts';
import type { ImportMatch, RowChoice } from '#contract/values/import.ts';
import { ErrorMessage } from '#ui/messages/ErrorMessage.tsx';
import { FootBar } from '#ui/rows/FootBar.tsx';
import { Asides } from '../Asides.tsx';
import type { ImportChoices, ImportState } from '../import-state.ts';
import { defaultStage, defaultTags, formatName, people, touched, type OwnChoice } from '../import-words.ts';
import classes from '../import.module.css';
import { RejectedRows } from '../RejectedRows.tsx';
import { Figures } from './Figures.tsx';
import { HowToImport, type BatchChoices } from './HowToImport.tsx';
import { Matches } from './Matches.tsx';
import { SampleCards } from './SampleCards.tsx';

interface PreviewViewProps {
  readonly state: ImportState & { readonly step: 'preview' };
  readonly onImport: (choices: ImportChoices) => void;
  readonly onColumns: () => void;
  readonly onBack: () => void;
}

/** What is in the file, and what is to become of it. */
export function PreviewView({ state, onImport, onColumns, onBack }: PreviewViewProps) {
  const { files, preview, failure, stopped } = state;
  const stages = stagesFromSetting(useRecord('settings', 'stages')?.value);
  const [batch, setBatch] = useState<BatchChoices>({
    stage: defaultStage,
    tags: defaultTags(preview.format),
    duplicates: 'join',
    likely: 'create',
  });
  const chosen = stageById(stages, batch.stage) ?? stages[0] ?? defaultStages[0];
  const [own, setOwn] = useState<Readonly<Record<string, OwnChoice>>>({});
  const count = touched(preview, { ...batch, own });
  const hasColumns = state.described.some(({ columns }) => columns !== undefined);
  const choose = ({ index, certainty }: ImportMatch, choice: RowChoice | undefined) =>
    setOwn((now) => {
      const others = Object.entries(now).filter(([key]) => key !== String(index));
      return Object.fromEntries(
        choice === undefined ? others : [...others, [String(index), { certainty, choice }]],
      );
    });

  const choices = { ...batch, stage: chosen?.id ?? batch.stage };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (count === 0) return;
    const rows = Object.fromEntries(Object.entries(own).map(([index, { choice }]) => [index, choice]));
    onImport({ ...choices, rows });
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
          <Figures preview={preview} />
          {preview.sample.length > 0 && (
            <SampleCards sample={preview.sample} stage={chosen?.colour ?? 'acquaintance'} />
          )}
          {count === 0 && preview.duplicates === 0 ? (
            <p className={classes['note']}>There is nobody to import in this file.</p>
          ) : (
            <HowToImport
              preview={preview}
              stages={stages}
              choices={choices}
              onChoose={(part) => setBatch((now) => ({ ...now, ...part }))}
            />
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
