import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { askKinds, type AskKind } from '#domain/method/readiness.ts';
import classes from '../form/dialogs.module.css';

interface AskKindsProps {
  readonly value: AskKind;
  readonly isReady: (kind: AskKind) => boolean;
  readonly onChange: (kind: AskKind) => void;
}

const kindWords: Readonly<Record<AskKind, string>> = {
  information: 'Information',
  contact: 'A contact',
  connection: 'A connection',
  referral: 'A referral',
};

/** The four kinds of help, each with whether it is ripe to ask for. */
export function AskKinds({ value, isReady, onChange }: AskKindsProps) {
  return (
    <div>
      <p className={classes['label']} id="ask-kind">
        For what
      </p>
      <div className={classes['kinds']} role="radiogroup" aria-labelledby="ask-kind">
        {askKinds.map((kind) => (
          <button
            key={kind}
            type="button"
            role="radio"
            aria-checked={kind === value}
            className={classes['kind']}
            data-open={isReady(kind) || undefined}
            data-autofocus={kind === value || undefined}
            onClick={() => onChange(kind)}
          >
            {isReady(kind) ? (
              <IconCircleCheck size={16} stroke={1.5} aria-hidden="true" />
            ) : (
              <IconCircleDashed size={16} stroke={1.5} aria-hidden="true" />
            )}
            {kindWords[kind]}
            <span className="kith-hidden">{isReady(kind) ? ', ready' : ', not yet'}</span>
          </button>
        ))}
      </div>
    </div>
  );
}
