import { Button, Select } from '@mantine/core';
import { useLocation } from 'wouter';
import { useCompanyWays, usePeopleOf, useRecord, useRun } from '#client/index.ts';
import type { CompanyWays } from '#contract/values/companies.ts';
import type { Id, Organization } from '#domain/records.ts';
import { pursuits, pursuitWords } from '#domain/companies/targets.ts';
import { EmptyState } from '#ui/messages/EmptyState.tsx';
import { usePageReady } from '#ui/page-state.ts';
import { TopBar } from '#ui/top-bar/TopBar.tsx';
import sections from '#ui/sections.module.css';
import { CompanyFields } from './CompanyFields.tsx';
import { CompanyOpenings } from './CompanyOpenings.tsx';
import { InCommon } from './InCommon.tsx';
import { Insiders } from './Insiders.tsx';
import { WaysIn } from './WaysIn.tsx';

/** Ways and insiders that are listed. */
const shown = 40;

const states = pursuits.map((value) => ({ value, label: pursuitWords[value] }));

/** One company: the ways in, who is there, what one has in common, openings, and what it is called. */
export function CompanyPage({ id }: { readonly id: Id }) {
  const company = useRecord('organizations', id);
  const ways = useCompanyWays(id, shown);
  const [, navigate] = useLocation();
  usePageReady(company === null || (company !== undefined && ways !== undefined));
  if (company === undefined) return null;
  if (company === null)
    return (
      <>
        <TopBar title="Company" />
        <div className={sections['page']}>
          <EmptyState
            title="This company is not here any more"
            action={<Button onClick={() => navigate('/companies')}>All companies</Button>}
          />
        </div>
      </>
    );
  return <Company key={id} company={company} ways={ways ?? undefined} />;
}

interface CompanyProps {
  readonly company: Organization;
  /** Undefined while they are looked for. */
  readonly ways: CompanyWays | undefined;
}

function Company({ company, ways }: CompanyProps) {
  const run = useRun();
  const people = usePeopleOf([
    ...(ways?.routes ?? []).flatMap((route) => route.people),
    ...(ways?.insiders ?? []).map(({ contactId }) => contactId),
    ...(ways?.ask ?? []).map(({ contactId }) => contactId),
    ...(ways?.touchPoints ?? []).flatMap(({ contactId, otherIds }) => [contactId, ...otherIds]),
  ]);
  return (
    <>
      <TopBar
        title={company.name}
        end={
          <Select
            aria-label="Pursuit"
            data={states}
            allowDeselect={false}
            w="8.5rem"
            value={company.target}
            onChange={(target) =>
              target !== null && void run('organizations.set-target', { id: company.id, target })
            }
          />
        }
      />
      <div className={sections['page']}>
        <div className={sections['split']}>
          <div className={sections['main']}>
            {ways !== undefined && (
              <>
                <WaysIn company={company} ways={ways} people={people} />
                <Insiders ways={ways} people={people} />
                <InCommon ways={ways} people={people} />
              </>
            )}
            <CompanyOpenings company={company} organizationIds={ways?.organizationIds ?? [company.id]} />
          </div>
          <aside className={sections['aside']} aria-label="About the company">
            <CompanyFields company={company} />
          </aside>
        </div>
      </div>
    </>
  );
}
