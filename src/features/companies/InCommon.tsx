import type { People } from '#client/index.ts';
import type { CompanyWays } from '#contract/values/companies.ts';
import { touchWords } from '#domain/companies/touch-points.ts';
import { PersonLink } from '#ui/person/PersonLink.tsx';
import sections from '#ui/sections.module.css';
import classes from './companies.module.css';

interface InCommonProps {
  readonly ways: CompanyWays;
  readonly people: People;
}

/** What one has in common with those who are there: a reason to write that asks for nothing. */
export function InCommon({ ways, people }: InCommonProps) {
  const { touchPoints } = ways;
  if (touchPoints.length === 0) return null;
  return (
    <section className={sections['section']} aria-labelledby="company-common">
      <h2 className={sections['heading']} id="company-common">
        In common <span className={sections['count']}>{touchPoints.length}</span>
      </h2>
      <ul className={sections['rows']}>
        {touchPoints.map((point) => (
          <li
            key={`${point.kind} ${point.contactId} ${point.text}`}
            className={classes['insider']}
            data-touch
          >
            <PersonLink id={point.contactId} people={people} />
            <span className={classes['why']} dir="auto">
              {touchWords(point, people.name)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
