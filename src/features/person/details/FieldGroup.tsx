import { UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useId, useRef, useState, type ReactNode } from 'react';
import classes from './details.module.css';

export interface OptionalField {
  readonly key: string;
  /** What the button that brings it says: "Phone". */
  readonly add: string;
  readonly filled: boolean;
  readonly field: ReactNode;
}

interface FieldGroupProps {
  readonly title: string;
  /** Fields that are always there. */
  readonly children?: ReactNode;
  /** Fields that show when they hold something, or when one asks for them. */
  readonly fields?: readonly OptionalField[];
}

const focusable = 'input:not([type="hidden"]), textarea, select, button';

/** Fields that belong together. What is empty is a word to click, not a box to fill. */
export function FieldGroup({ title, children, fields = [] }: FieldGroupProps) {
  const titleId = useId();
  const group = useRef<HTMLElement>(null);
  // A field that is emptied stays while one is in it, and until the person is opened anew.
  const [shown, setShown] = useState<ReadonlySet<string>>(new Set());
  const filled = fields.filter((field) => field.filled && !shown.has(field.key));
  if (filled.length > 0) setShown(new Set([...shown, ...filled.map(({ key }) => key)]));
  const isShown = (field: OptionalField) => field.filled || shown.has(field.key);
  const rest = fields.filter((field) => !isShown(field));

  const bring = (key: string) => {
    setShown(new Set([...shown, key]));
    requestAnimationFrame(() => {
      group.current?.querySelector(`[data-field="${key}"]`)?.querySelector<HTMLElement>(focusable)?.focus();
    });
  };

  return (
    <section ref={group} className={classes['group']} aria-labelledby={titleId}>
      <h3 className={classes['groupTitle']} id={titleId}>
        {title}
      </h3>
      {children}
      {fields.filter(isShown).map(({ key, field }) => (
        <div key={key} data-field={key}>
          {field}
        </div>
      ))}
      {rest.length > 0 && (
        <div className={classes['adds']}>
          {rest.map(({ key, add }) => (
            <UnstyledButton
              key={key}
              className={classes['add'] ?? ''}
              aria-label={`Add ${add.toLowerCase()}`}
              onClick={() => bring(key)}
            >
              <IconPlus size={14} stroke={1.5} aria-hidden="true" />
              {add}
            </UnstyledButton>
          ))}
        </div>
      )}
    </section>
  );
}
