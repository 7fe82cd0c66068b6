import { UnstyledButton } from '@mantine/core';
import { useLayoutEffect, useRef, useState } from 'react';
import classes from '../lists.module.css';

/** Text that shows four lines until one asks for the rest. */
export function FoldedText({ text }: { readonly text: string }) {
  const ref = useRef<HTMLParagraphElement>(null);
  const [open, setOpen] = useState(false);
  const [cut, setCut] = useState(false);

  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const measure = () => {
      setCut((was) => (open ? was : element.scrollHeight > element.clientHeight + 1));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [text, open]);

  return (
    <>
      <p ref={ref} className={classes['notes']} data-open={open || undefined} dir="auto">
        {text}
      </p>
      {cut && (
        <UnstyledButton className={classes['more']} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Show less' : 'Show all'}
        </UnstyledButton>
      )}
    </>
  );
}
