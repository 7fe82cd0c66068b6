import { Button } from '@mantine/core';
import { checkWording, withBetterWording } from '#domain/method/wording.ts';
import classes from '../form/dialogs.module.css';

interface WordingHintsProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** What of the text puts people on the spot, and how it is better asked. */
export function WordingHints({ text, onChange }: WordingHintsProps) {
  const findings = checkWording(text);
  if (findings.length === 0) return null;
  return (
    <ul className={classes['findings']} aria-label="Better asked another way">
      {findings.map((finding) => (
        <li key={finding.rule} className={classes['finding']}>
          <span>
            <span className={classes['quoted']}>“{finding.found}”</span> {finding.why}
          </span>
          <Button size="compact-sm" onClick={() => onChange(withBetterWording(text, finding))}>
            {finding.better}
          </Button>
        </li>
      ))}
    </ul>
  );
}
