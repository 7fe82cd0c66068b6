import { useRef, type FocusEvent, type RefObject } from 'react';
import type { AutosaveField } from '../../saving/use-autosave.ts';

interface FieldRows<T> {
  readonly rows: readonly T[];
  readonly change: (index: number, part: Partial<T>) => void;
  /** The focus goes to the row before it. */
  readonly remove: (index: number) => void;
  /** One more at the end, which gets the focus. */
  readonly add: () => void;
  /** Of the element around them: what waits is saved when the focus leaves it. */
  readonly group: {
    readonly ref: RefObject<HTMLDivElement | null>;
    readonly onFocus: () => void;
    readonly onBlur: (event: FocusEvent) => void;
  };
}

/**
 * A list of a person that is edited row by row and saves itself. Each row's element carries `data-field-row`; its first
 * input is what gets the focus.
 *
 * @param empty a row that is added
 * @param first the row to type into where there is none yet: somebody asked for the field
 */
export const useFieldRows = <T extends object>(
  field: AutosaveField<readonly T[]>,
  empty: T,
  first: T = empty,
): FieldRows<T> => {
  const ref = useRef<HTMLDivElement>(null);
  const rows = field.value.length === 0 ? [first] : field.value;
  const focusRow = (index: number) => {
    requestAnimationFrame(() => {
      ref.current?.querySelectorAll('[data-field-row]')[index]?.querySelector('input')?.focus();
    });
  };
  return {
    rows,
    change: (index, part) => field.change(rows.map((row, at) => (at === index ? { ...row, ...part } : row))),
    remove: (index) => {
      field.change(rows.filter((_, at) => at !== index));
      focusRow(Math.max(0, index - 1));
    },
    add: () => {
      field.change([...rows, empty]);
      focusRow(rows.length);
    },
    group: {
      ref,
      onFocus: field.onFocus,
      onBlur: (event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) field.onBlur();
      },
    },
  };
};
