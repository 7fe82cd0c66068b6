import {
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { Kbd } from '#ui/actions/Kbd.tsx';
import { stepMatches } from '#ui/actions/shortcut.ts';
import { PaletteRows } from './PaletteRows.tsx';
import { useDrawnSections } from './use-drawn-sections.ts';
import { rowsOf, type Act, type Row, type Section } from '../rows.ts';
import classes from '../palette.module.css';

export interface PaletteFrameProps {
  /** Of the field, for screen readers. */
  readonly label: string;
  readonly placeholder: string;
  /** Before the field: an icon, or whom it is about. */
  readonly lead: ReactNode;
  /** In the field at first. What is typed then is the field's own: a letter renders nothing by itself. */
  readonly firstText?: string;
  readonly onText: (text: string) => void;
  readonly sections: readonly Section[];
  /** What the list is the answer to: Enter waits until that is what was typed. */
  readonly answered: string;
  /** Whether it is an answer yet. Default: yes. */
  readonly isReady?: boolean;
  /** Said instead of an empty list. */
  readonly empty: string;
  readonly onAct: (act: Act, full: boolean) => void;
  /** `texts`: see `Chosen`. */
  readonly onChoose?: (row: Row, texts: readonly string[]) => void;
  /** Escape, and Backspace in an empty field. Absent: Escape closes. */
  readonly onBack?: (() => void) | undefined;
  /** Shortcuts of rows that may yet come: one that is pressed too soon waits for its row. */
  readonly shortcuts?: readonly string[];
  /** Other keys; true: done. */
  readonly onKey?: (event: KeyboardEvent<HTMLInputElement>) => boolean;
  readonly foot: ReactNode;
}

/** A key that means a row: Enter the chosen one, a shortcut its own. */
interface Pressed {
  readonly text: string;
  readonly full: boolean;
  readonly shortcut?: string;
}

/** A row that the user went to, or whom it is about. */
export interface Chosen {
  /** It stays chosen in the lists that answer these: the one it was chosen in, and what was typed by then. */
  readonly texts: readonly string[];
  readonly id: string;
}

const wrap = (at: number, count: number): number => (at + count) % count;

/** A field and the list under it. The focus stays in the field; the arrows choose. */
export function PaletteFrame(props: PaletteFrameProps) {
  const { label, placeholder, lead, firstText = '', onText, foot } = props;
  const { sections, answered, isReady = true, empty } = props;
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => rowsOf(sections), [sections]);
  const { drawn, drawAll } = useDrawnSections(sections, answered);
  const isScrolled = useRef(false);
  useLayoutEffect(() => {
    // Another list begins at its first row. Asked only when it is not there: asking has the page laid out.
    if (isScrolled.current) list.current?.scrollTo({ top: 0 });
  }, [answered]);
  // Else the first one is.
  const [chosen, setChosen] = useState<Chosen>();
  const isChosen = chosen?.texts.includes(answered) === true;
  const active = (isChosen ? rows.find(({ id }) => id === chosen.id) : undefined) ?? rows[0];
  const optionId = (row: Row) => `${listId}-${row.id}`;

  const choose = (row: Row) => {
    const texts = [answered, field.current?.value ?? ''];
    setChosen({ texts, id: row.id });
    props.onChoose?.(row, texts);
  };
  const moveBy = (step: number) => {
    if (active === undefined) return;
    const next = rows[wrap(rows.indexOf(active) + step, rows.length)];
    if (next === undefined) return;
    // Or there would be nothing to scroll to.
    drawAll();
    choose(next);
    if (next === rows[0]) list.current?.scrollTo({ top: 0 });
    else document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' });
  };

  // Typed faster than it is found: what a key meant is done as soon as its row is there.
  const { onAct, shortcuts = [] } = props;
  const waiting = useRef<Pressed>(undefined);
  const isAnswer = (text: string): boolean =>
    isReady && (text === answered || (text + answered).trim() === '');
  const rowFor = ({ shortcut }: Pressed): Row | undefined =>
    shortcut === undefined ? active : rows.find((row) => row.shortcut === shortcut);
  const press = (pressed: Pressed) => {
    const row = rowFor(pressed);
    if (!isAnswer(pressed.text)) waiting.current = pressed;
    else if (row !== undefined) onAct(row.act, pressed.full);
  };
  useEffect(() => {
    const pressed = waiting.current;
    if (pressed === undefined || !isAnswer(pressed.text)) return;
    waiting.current = undefined;
    const row = rowFor(pressed);
    if (row !== undefined) onAct(row.act, pressed.full);
  });

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (props.onKey?.(event) === true) {
      event.preventDefault();
      return;
    }
    const text = event.currentTarget.value;
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
          ref={field}
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
          defaultValue={firstText}
          onChange={({ currentTarget }) => {
            // Meant what was typed before.
            waiting.current = undefined;
            onText(currentTarget.value);
          }}
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
        data-answers={isReady ? answered : undefined}
        onScroll={({ currentTarget }) => {
          isScrolled.current = currentTarget.scrollTop > 0;
        }}
      >
        <PaletteRows
          sections={drawn}
          activeId={active?.id}
          idPrefix={listId}
          onPoint={onPoint}
          onClick={onClick}
        />
      </div>
      {rows.length === 0 && <p className={classes['empty']}>{empty}</p>}
      <div className={classes['foot']}>{foot}</div>
      <div className="kith-hidden" role="status">
        {active === undefined ? empty : ''}
      </div>
    </>
  );
}
