import { useId } from 'react';
import {
  canBeBoth,
  compareContacts,
  isFlagField,
  isListField,
  isTextField,
  type MergeChoice,
  type MergeChoices,
  type MergeField,
  type MergeRow,
} from '#domain/merge/merge-contacts.ts';
import type { Contact } from '#domain/records.ts';
import { fieldLabels, valueLines, type ValueNames } from './field-words.ts';
import classes from './merge.module.css';

interface MergeTableProps {
  /** The card that stays first. */
  readonly people: readonly Contact[];
  /** What each column is called, in the same order. */
  readonly headings: readonly React.ReactNode[];
  readonly names: ValueNames;
  readonly choices: MergeChoices;
  readonly onChange: (choices: MergeChoices) => void;
}

/** Fields side by side: where cards differ one of them is taken, or all of it kept. */
export function MergeTable({ people, headings, names, choices, onChange }: MergeTableProps) {
  const rows = compareContacts(people, names.stages);
  const differing = rows.filter(({ differs }) => differs);
  const same = rows.filter(({ differs }) => !differs);
  const style = { '--people': people.length } as React.CSSProperties;
  return (
    <div className={classes['table']} style={style}>
      <div className={classes['columns']}>
        <span />
        {headings.map((heading, index) => (
          <div key={people[index]?.id} className={classes['person']}>
            {heading}
          </div>
        ))}
        <span />
      </div>
      {differing.length === 0 && (
        <p className={classes['quiet']}>They say the same, so there is nothing to choose.</p>
      )}
      {differing.map((row) => (
        <ChoiceRow
          key={row.field}
          row={row}
          people={people}
          names={names}
          choice={choices[row.field] ?? row.suggested}
          onChange={(choice) => onChange({ ...choices, [row.field]: choice })}
        />
      ))}
      {same.length > 0 && (
        <>
          <h2 className={classes['heading']}>Kept as it is</h2>
          <dl className={classes['same']}>
            {same.map(({ field, values }) => (
              <div key={field} className={classes['sameRow']}>
                <dt className={classes['label']}>{fieldLabels[field]}</dt>
                <dd className={classes['lines']}>
                  <Lines
                    lines={valueLines(
                      field,
                      values.find((value) => value !== undefined),
                      names,
                    )}
                  />
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </div>
  );
}

const bothWords = (field: MergeField): string =>
  isListField(field) || isTextField(field) ? 'Both' : 'Both, one in the notes';

interface ChoiceRowProps {
  readonly row: MergeRow;
  readonly people: readonly Contact[];
  readonly names: ValueNames;
  readonly choice: MergeChoice;
  readonly onChange: (choice: MergeChoice) => void;
}

function ChoiceRow({
  row: { field, values, reason, suggested },
  people,
  names,
  choice,
  onChange,
}: ChoiceRowProps) {
  const name = useId();
  const labelId = useId();
  return (
    <div className={classes['row']} role="radiogroup" aria-labelledby={labelId}>
      <div className={classes['label']} id={labelId}>
        {fieldLabels[field]}
        {reason !== undefined && choice === suggested && <span className={classes['reason']}>{reason}</span>}
      </div>
      {people.map(({ id }, index) => {
        const lines = valueLines(field, values[index], names);
        // Nobody means to take nothing where there is something.
        return lines.length === 0 ? (
          <div key={id} className={classes['nothing']}>
            –<span className="kith-hidden"> nothing</span>
          </div>
        ) : (
          <Choice
            key={id}
            name={name}
            checked={choice === id}
            dimmed={choice !== id && choice !== 'both'}
            onChoose={() => onChange(id)}
          >
            <Lines lines={lines} />
          </Choice>
        );
      })}
      {canBeBoth(field) && !isFlagField(field) ? (
        <Choice name={name} checked={choice === 'both'} onChoose={() => onChange('both')}>
          {people.length > 2 && bothWords(field) === 'Both' ? 'All' : bothWords(field)}
        </Choice>
      ) : (
        <span />
      )}
    </div>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly checked: boolean;
  /** It goes. */
  readonly dimmed?: boolean;
  readonly onChoose: () => void;
  readonly children: React.ReactNode;
}

function Choice({ name, checked, dimmed = false, onChoose, children }: ChoiceProps) {
  return (
    <label
      className={classes['choice']}
      data-checked={checked || undefined}
      data-dimmed={dimmed || undefined}
    >
      <input className={classes['radio']} type="radio" name={name} checked={checked} onChange={onChoose} />
      <span className={classes['lines']}>{children}</span>
    </label>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return lines.map((line, index) => (
    // Lines of one value: they have nothing else to be told apart by.
    <span key={`${String(index)} ${line}`} className={classes['line']}>
      {line}
    </span>
  ));
}
