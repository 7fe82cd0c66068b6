import { Button } from '@mantine/core';
import type { People } from '#client/index.ts';
import type { CompanyWays } from '#contract/values/companies.ts';
import type { Organization } from '#domain/records.ts';
import { askWords } from '#domain/companies/route-words.ts';
import { useDialogLink } from '#ui/dialogs/dialog-link.ts';
import { PersonLink } from '#ui/person/PersonLink.tsx';
import { WayRow } from '#ui/rows/WayRow.tsx';
import sections from '#ui/sections.module.css';
import classes from './companies.module.css';

interface WaysInProps {
  readonly company: Organization;
  readonly ways: CompanyWays;
  readonly people: People;
}

/** The ways in, the best first and each with its reasons; without one, whom to ask. */
export function WaysIn({ company, ways, people }: WaysInProps) {
  const { routes, routesTotal, ask } = ways;
  const { open } = useDialogLink();
  return (
    <section className={sections['section']} aria-labelledby="company-ways">
      <h2 className={sections['heading']} id="company-ways">
        Ways in {routesTotal > 0 && <span className={sections['count']}>{routesTotal}</span>}
      </h2>
      {routes.length > 0 ? (
        <ul className={sections['rows']}>
          {routes.map((route) => (
            <WayRow key={route.people.join(' ')} route={route} about={company.name} people={people} />
          ))}
        </ul>
      ) : (
        <>
          <p className={sections['quiet']}>
            No route yet: nobody you know is at {company.name}, and nobody you know is noted as knowing
            somebody there.{' '}
            {ask.length > 0
              ? 'Ask who could tell you more:'
              : 'Note who knows whom, and ways will show here.'}
          </p>
          <ul className={sections['rows']}>
            {ask.map((hint) => (
              <li key={hint.contactId} className={classes['way']} data-ask>
                <div className={classes['wayWords']}>
                  <div className={classes['chain']}>
                    <PersonLink id={hint.contactId} people={people} />
                  </div>
                  <p className={classes['why']}>{askWords({ ...hint, sameIndustry: hint.sameIndustry })}</p>
                </div>
                <Button
                  size="compact-sm"
                  aria-label={`Ask ${people.name(hint.contactId)}`}
                  onClick={() => open('ask', { of: hint.contactId, kind: 'contact', about: company.name })}
                >
                  Ask
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
