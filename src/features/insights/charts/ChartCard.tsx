import type { ReactNode } from 'react';
import { useContext, useId } from 'react';
import { numberWords } from '#domain/text/number-words.ts';
import { ShowAs } from './show-as.ts';
import classes from '../insights.module.css';

interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

interface TableRow {
  readonly key: string;
  /** The first one names the row. */
  readonly cells: readonly (string | number)[];
}

interface ChartCardProps {
  /** For links to it. */
  readonly id: string;
  readonly title: string;
  /** What the chart says, in words. */
  readonly words: ReactNode;
  readonly chart: ReactNode;
  /** The same figures for those who read rather than look; none where the chart is a list already. */
  readonly table?: Table;
  readonly isWide?: boolean;
  /** Controls and lists below, whatever is shown above. */
  readonly children?: ReactNode;
}

/** For a button of a card that goes away when it is pressed. */
export const focusCard = (id: string): void => {
  document.getElementById(id)?.focus({ preventScroll: true });
};

/** One thing to see: what it says in words, and a chart or its figures. */
export function ChartCard({ id, title, words, chart, table, isWide = false, children }: ChartCardProps) {
  const titleId = useId();
  const showAs = useContext(ShowAs);
  // Beside another card they would not fit.
  const hasManyColumns = showAs === 'tables' && (table?.columns.length ?? 0) > 6;
  return (
    <section
      className={classes['card']}
      id={id}
      aria-labelledby={titleId}
      data-wide={isWide || hasManyColumns || undefined}
      tabIndex={-1}
    >
      <h2 className={classes['heading']} id={titleId}>
        {title}
      </h2>
      <p className={classes['words']}>{words}</p>
      {showAs === 'tables' && table !== undefined ? <Figures {...table} labelId={titleId} /> : chart}
      {children}
    </section>
  );
}

function Figures({ columns, rows, labelId }: Table & { readonly labelId: string }) {
  return (
    <table className={classes['table']} aria-labelledby={labelId}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [name, ...cells] }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {cells.map((cell, index) => (
              // A row's cells have no other name than their column.
              <td key={columns[index + 1]}>{typeof cell === 'number' ? numberWords(cell) : cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
