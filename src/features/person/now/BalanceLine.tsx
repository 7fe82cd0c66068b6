import { pronounsOf } from '#domain/text/pronouns.ts';
import type { Contact } from '#domain/records.ts';
import { balanceLine } from '../person-view.ts';
import classes from './now.module.css';

/** Marks are counted up to here; beyond, the words have to do. */
const maxMarks = 6;

function Marks({
  who,
  count,
  kind,
}: {
  readonly who: string;
  readonly count: number;
  readonly kind: string;
}) {
  return (
    <span className={classes['marks']}>
      <span className={classes['marksWho']}>{who}</span>
      {Array.from({ length: Math.min(count, maxMarks) }, (_, index) => (
        <span key={index} className={classes['mark']} data-kind={kind} />
      ))}
    </span>
  );
}

/** Who helped how often, in a sentence; nothing while nobody has. */
export function BalanceLine({ contact }: { readonly contact: Contact }) {
  const words = balanceLine(contact);
  if (words === undefined) return null;
  return (
    <section className={classes['balance']} aria-label="Balance">
      <div>
        <h3 className={classes['label']}>Balance</h3>
        <p>{words}</p>
      </div>
      <div className={classes['balanceMarks']} aria-hidden="true">
        <Marks who="you" count={contact.tally.given} kind="given" />
        <Marks who={pronounsOf(contact.pronouns).subject} count={contact.tally.received} kind="received" />
      </div>
    </section>
  );
}
