import type { People } from '#client/index.ts';
import type { CompanyWays } from '#contract/values/companies.ts';
import { PersonLink } from '#ui/person/PersonLink.tsx';
import sections from '#ui/sections.module.css';
import classes from './companies.module.css';

interface InsidersProps {
  readonly ways: CompanyWays;
  readonly people: People;
}

/** Who is there now, and who was. */
export function Insiders({ ways, people }: InsidersProps) {
  const { insiders, insidersTotal } = ways;
  return (
    <section className={sections['section']} aria-labelledby="company-insiders">
      <h2 className={sections['heading']} id="company-insiders">
        Who is there {insidersTotal > 0 && <span className={sections['count']}>{insidersTotal}</span>}
      </h2>
      {insiders.length === 0 && (
        <p className={sections['quiet']}>Nobody in Kith has a position there, now or before.</p>
      )}
      <ul className={sections['rows']}>
        {insiders.map(({ contactId, when, title }) => (
          <li key={contactId} className={classes['insider']} data-insider={when}>
            <PersonLink id={contactId} people={people} />
            <span className={classes['why']}>
              {[when === 'before' ? 'before' : '', title ?? ''].filter((part) => part !== '').join(', as ')}
            </span>
          </li>
        ))}
      </ul>
      {insidersTotal > insiders.length && (
        <p className={sections['quiet']}>and {insidersTotal - insiders.length} more</p>
      )}
    </section>
  );
}
