import { numberWords } from '#domain/text/number-words.ts';
import { cx } from '#ui/cx.ts';
import classes from './charts.module.css';

export interface Part {
  readonly key: string;
  readonly value: number;
  /** A colour of the theme. */
  readonly colour: string;
}

interface Column {
  readonly key: string;
  readonly label: string;
  readonly parts: readonly Part[];
}

interface StackedColumnsProps {
  readonly columns: readonly Column[];
  /** What it says, for those who don't see it. */
  readonly label: string;
}

const sum = (parts: readonly Part[]): number => parts.reduce((total, { value }) => total + value, 0);
const percent = (value: number, of: number): string => `${String(of === 0 ? 0 : (value / of) * 100)}%`;

/** Columns that stand side by side, each with its total above it. */
export function StackedColumns({ columns, label }: StackedColumnsProps) {
  const most = Math.max(1, ...columns.map(({ parts }) => sum(parts)));
  return (
    <div className={classes['columns']} role="img" aria-label={label}>
      {columns.map(({ key, label: name, parts }) => (
        <div key={key} className={classes['column']}>
          <div className={classes['room']}>
            <span className={classes['total']}>{numberWords(sum(parts))}</span>
            <div className={classes['stack']} style={{ height: percent(sum(parts), most) }}>
              {parts
                .filter(({ value }) => value > 0)
                .map((part) => (
                  <span
                    key={part.key}
                    className={classes['part']}
                    style={{ flexGrow: part.value, background: part.colour }}
                  />
                ))}
            </div>
          </div>
          <span className={classes['name']}>{name}</span>
        </div>
      ))}
    </div>
  );
}

export interface BarRow {
  readonly key: string;
  readonly label: string;
  /** One below the other. */
  readonly bars: readonly Part[];
}

/** Bars of one scale, with their figures. */
export function Bars({ rows, label }: { readonly rows: readonly BarRow[]; readonly label: string }) {
  const most = Math.max(1, ...rows.flatMap(({ bars }) => bars.map(({ value }) => value)));
  return (
    <div className={classes['bars']} role="img" aria-label={label}>
      {rows.map(({ key, label: name, bars }) => (
        <div key={key} className={classes['barRow']}>
          <span className={classes['barName']}>{name}</span>
          <span className={classes['barRoom']}>
            {bars.map((bar) => (
              <span key={bar.key} className={classes['barLine']}>
                <span
                  className={classes['bar']}
                  style={{
                    width: `calc((100% - 3rem) * ${String(bar.value / most)})`,
                    background: bar.colour,
                  }}
                />
                <span className={classes['barFigure']}>{numberWords(bar.value)}</span>
              </span>
            ))}
          </span>
        </div>
      ))}
    </div>
  );
}

/** One bar of several parts. */
export function StackedBar({ parts, label }: { readonly parts: readonly Part[]; readonly label: string }) {
  return (
    <div className={classes['whole']} role="img" aria-label={label}>
      {parts
        .filter(({ value }) => value > 0)
        .map(({ key, value, colour }) => (
          <span key={key} style={{ flexGrow: value, background: colour }} />
        ))}
    </div>
  );
}

export interface LegendItem {
  readonly key: string;
  readonly label: string;
  readonly colour: string;
  readonly value?: number;
  /** A circle, as warmth is; a square, as stages are. */
  readonly isRound?: boolean;
}

export function Legend({ items }: { readonly items: readonly LegendItem[] }) {
  return (
    <ul className={classes['legend']}>
      {items.map(({ key, label, colour, value, isRound = false }) => (
        <li key={key} className={classes['legendItem']}>
          <span className={cx(classes['mark'], isRound && classes['round'])} style={{ background: colour }} />
          {label}
          {value !== undefined && <span className={classes['legendValue']}>{numberWords(value)}</span>}
        </li>
      ))}
    </ul>
  );
}
