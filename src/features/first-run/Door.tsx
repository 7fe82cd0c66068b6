import { Button } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import classes from './first-run.module.css';

export interface DoorProps {
  readonly picture: ReactNode;
  readonly title: string;
  readonly children: ReactNode;
  readonly button: string;
  readonly busy?: boolean;
  readonly onOpen: () => void;
  /** Beside the button, quieter. */
  readonly more?: ReactNode;
}

/** One way to begin: a picture, two sentences, one button. */
export function Door({ picture, title, children, button, busy = false, onOpen, more }: DoorProps) {
  const titleId = useId();
  return (
    <section className={classes['door']} aria-labelledby={titleId}>
      <div className={classes['picture']}>{picture}</div>
      <div className={classes['body']}>
        <h2 className={classes['name']} id={titleId}>
          {title}
        </h2>
        <p className={classes['text']}>{children}</p>
        <div className={classes['buttons']}>
          <Button loading={busy} onClick={onOpen} aria-describedby={titleId}>
            {button}
          </Button>
          {more}
        </div>
      </div>
    </section>
  );
}
