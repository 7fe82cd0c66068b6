import { Button, Select } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { ErrorMessage } from '#ui/messages/ErrorMessage.tsx';
import { namesSomebody, targetWords } from './column-words.ts';
import { FootBar } from '#ui/rows/FootBar.tsx';
import classes from '../import.module.css';
import type { ImportState, Mappings } from '../import-state.ts';

interface ColumnsViewProps {
  readonly state: ImportState & { readonly step: 'columns' };
  readonly onDone: (mappings: Mappings) => void;
  readonly onBack: () => void;
}

/** What each column of a file is that no program is known to write: guessed, and for the user to say. */
export function ColumnsView({ state, onDone, onBack }: ColumnsViewProps) {
  const [mappings, setMappings] = useState(state.mappings);
  const [isTried, setTried] = useState(false);
  const asked = state.described.flatMap(({ name, columns }, index) => {
    const token = state.files[index]?.token ?? '';
    return columns === undefined ? [] : [{ name, columns, token }];
  });
  const isNameless = asked.some(({ token }) => !namesSomebody(mappings[token] ?? {}));
  const set = (token: string, heading: string, to: string) =>
    setMappings((now) => ({ ...now, [token]: { ...now[token], [heading]: to } }));

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isNameless) onDone(mappings);
  };

  return (
    <form className={classes['form']} onSubmit={submit}>
      <div className={classes['scroll']}>
        <div className={classes['column']}>
          {isTried && isNameless && (
            <ErrorMessage title="There is no name yet">
              Say which column holds the name, or at least an e-mail address.
            </ErrorMessage>
          )}
          {asked.map(({ name, columns, token }) => (
            <section key={token}>
              <h2 className={classes['file']}>{name}</h2>
              <p className={classes['quiet']}>
                What do its columns hold? Kith remembers it for files with the same headings.
              </p>
              <table className={classes['mapping']}>
                <thead>
                  <tr>
                    <th scope="col">In the file</th>
                    <th scope="col">For example</th>
                    <th scope="col">In Kith</th>
                  </tr>
                </thead>
                <tbody>
                  {columns.map(({ heading, samples }, index) => (
                    <tr key={`${String(index)} ${heading}`}>
                      <th scope="row">{heading === '' ? `Column ${String(index + 1)}` : heading}</th>
                      <td className={classes['sample']}>{samples.join(' · ')}</td>
                      <td>
                        <Select
                          aria-label={`${heading} is`}
                          data={[...targetWords]}
                          value={mappings[token]?.[heading] ?? 'noteLine'}
                          onChange={(to) => {
                            if (to !== null) set(token, heading, to);
                          }}
                          allowDeselect={false}
                          searchable
                          maxDropdownHeight={280}
                        />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          ))}
        </div>
      </div>
      <FootBar note="Nothing is kept yet.">
        <Button type="submit" variant="filled">
          Go on
        </Button>
        <Button variant="subtle" onClick={onBack}>
          Another file
        </Button>
      </FootBar>
    </form>
  );
}
