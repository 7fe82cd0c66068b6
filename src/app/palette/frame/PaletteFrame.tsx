import { useCallback, useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Kbd } from '#ui/actions/Kbd.tsx';
import { shortcutToAria, stepMatches } from '#ui/actions/shortcut.ts';
import { PaletteRow } from './PaletteRow.tsx';
import { rowsOf, type Act, type Row, type Section } from '../rows.ts';
import classes from '../palette.module.css';

export interface PaletteFrameProps {
  /** Of the field, for screen readers. */
  readonly label: string;
  readonly placeholder: string;
  /** Before the field: an icon, or whom it is about. */
  readonly lead: ReactNode;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly sections: readonly Section[];
  /** Whether the list is the answer to the text: Enter waits for it. */
  readonly isCurrent?: boolean;
  /** Said instead of an empty list. */
  readonly empty: string;
  readonly onAct: (act: Act, full: boolean) => void;
  readonly onChoose?: (row: Row) => void;
  /** Escape, and Backspace in an empty field. Absent: Escape closes. */
  readonly onBack?: (() => void) | undefined;
  /** Shortcuts of rows that may yet come: one that is pressed too soon waits for its row. */
  readonly shortcuts?: readonly string[];
  /** Other keys; true: done. */
  readonly onKey?: (event: KeyboardEvent) => boolean;
  readonly foot: ReactNode;
}

/** A key that means a row: Enter the chosen one, a shortcut its own. */
interface Pressed {
  readonly text: string;
  readonly full: boolean;
  readonly shortcut?: string;
}

const wrap = (at: number, count: number): number => (at + count) % count;

/** A field and the list under it. The focus stays in the field; the arrows choose. */
export function PaletteFrame(props: PaletteFrameProps) {
  const { label, placeholder, lead, text, onText, sections, isCurrent = true, empty, foot } = props;
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const rows = rowsOf(sections);
  // Chosen by the user while this was typed; else the first one is.
  const [chosen, setChosen] = useState<{ readonly text: string; readonly id: string }>();
  const active = (chosen?.text === text ? rows.find(({ id }) => id === chosen.id) : undefined) ?? rows[0];
  const optionId = (row: Row) => `${listId}-${row.id}`;

  const choose = (row: Row) => {
    setChosen({ text, id: row.id });
    props.onChoose?.(row);
  };
  const moveBy = (step: number) => {
    if (active === undefined) return;
    const next = rows[wrap(rows.indexOf(active) + step, rows.length)];
    if (next === undefined) return;
    choose(next);
    if (next === rows[0]) list.current?.scrollTo({ top: 0 });
    else document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' });
  };

  // Typed faster than it is found: what a key meant is done as soon as its row is there.
  const { onAct, shortcuts = [] } = props;
  const waiting = useRef<Pressed>(undefined);
  const rowFor = ({ shortcut }: Pressed): Row | undefined =>
    shortcut === undefined ? active : rows.find((row) => row.shortcut === shortcut);
  const press = (pressed: Pressed) => {
    const row = rowFor(pressed);
    if (!isCurrent) waiting.current = pressed;
    else if (row !== undefined) onAct(row.act, pressed.full);
  };
  useEffect(() => {
    const pressed = waiting.current;
    if (pressed === undefined || !isCurrent) return;
    waiting.current = undefined;
    const row = rowFor(pressed);
    if (pressed.text === text && row !== undefined) onAct(row.act, pressed.full);
  });

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (props.onKey?.(event) === true) {
      event.preventDefault();
      return;
    }
    const shortcut = shortcuts.find((keys) => stepMatches(keys, event.nativeEvent));
    const isBack = event.key === 'Escape' || (event.key === 'Backspace' && text === '');
    if (event.key === 'ArrowDown') moveBy(1);
    else if (event.key === 'ArrowUp') moveBy(-1);
    else if (event.key === 'Enter') press({ text, full: event.ctrlKey || event.metaKey });
    else if (shortcut !== undefined) press({ text, full: false, shortcut });
    else if (isBack && props.onBack !== undefined) props.onBack();
    else return;
    event.preventDefault();
  };

  // Rows are memoised: these must stay the same functions.
  const latest = useRef({ choose, onAct });
  useEffect(() => {
    latest.current = { choose, onAct };
  });
  const onPoint = useCallback((row: Row) => latest.current.choose(row), []);
  const onClick = useCallback((row: Row, full: boolean) => latest.current.onAct(row.act, full), []);

  return (
    <>
      <div className={classes['top']}>
        {lead}
        <input
          className={classes['field']}
          role="combobox"
          aria-label={label}
          aria-expanded={rows.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={active === undefined ? undefined : optionId(active)}
          placeholder={placeholder}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          autoFocus
          data-autofocus
          value={text}
          onChange={({ currentTarget }) => onText(currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <Kbd shortcut="Escape" />
      </div>
      <div
        ref={list}
        id={listId}
        role="listbox"
        aria-label="Results"
        className={classes['list']}
        data-answers={isCurrent ? text : undefined}
      >
        {sections.map(({ title, rows: own }, place) => (
          // The first holds people mostly, whatever its title: its rows are changed, not made anew.
          <div key={place === 0 ? '' : title} role="group" aria-label={title}>
            <div className={classes['heading']} aria-hidden="true">
              {title}
            </div>
            {own.map((row, index) => (
              <PaletteRow
                // By its place: with another text it says something else, which is half the work of another row.
                key={index}
                id={optionId(row)}
                row={row}
                isActive={row === active}
                keys={row.shortcut === undefined ? undefined : shortcutToAria(row.shortcut)}
                onPoint={onPoint}
                onClick={onClick}
              />
            ))}
          </div>
        ))}
      </div>
      {rows.length === 0 && <p className={classes['empty']}>{empty}</p>}
      <div className={classes['foot']}>{foot}</div>
      <div className="kith-hidden" role="status">
        {active === undefined ? empty : ''}
      </div>
    </>
  );
}
