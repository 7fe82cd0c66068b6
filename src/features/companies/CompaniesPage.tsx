import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from 'wouter';
import { useCompanyTargets, useLiveQuery, usePeopleOf } from '#client/index.ts';
import type { CompanyRow } from '#contract/values/companies.ts';
import type { Organization } from '#domain/records.ts';
import { pursuits, pursuitWords } from '#domain/companies/targets.ts';
import { cx } from '#ui/cx.ts';
import { useActions } from '#ui/actions/ActionsProvider.tsx';
import { moveAmongRows } from '#ui/focus/arrow-rows.ts';
import { useDialogLink } from '#ui/dialogs/dialog-link.ts';
import { EmptyState } from '#ui/messages/EmptyState.tsx';
import { usePageReady } from '#ui/page-state.ts';
import { TopBar } from '#ui/top-bar/TopBar.tsx';
import sections from '#ui/sections.module.css';
import classes from './companies.module.css';
import { numbersWords, wayWords } from './company-words.ts';

/** More than anybody aims at. */
const limit = 300;

/** Target companies by how far one is with them: who is there, and the best way in. */
export function CompaniesPage() {
  const { open } = useDialogLink();
  const companies = useLiveQuery('organizations', {
    selector: { target: { $in: ['active', 'watching', 'paused'] } },
    sort: [{ target: 'asc' }, { nameKey: 'asc' }],
    limit,
  });
  const rows = useCompanyTargets();
  const numbers = new Map(rows?.map((row) => [row.id, row]));
  const people = usePeopleOf((rows ?? []).flatMap(({ best }) => best?.people ?? []));
  const isReady = companies !== undefined && rows !== undefined;
  usePageReady(isReady);
  useActions([
    {
      name: 'add-here',
      title: 'Add a target company',
      group: 'Companies',
      shortcuts: ['N'],
      run: () => open('company'),
    },
  ]);
  const groups = pursuits
    .map((target) => ({ target, list: (companies ?? []).filter((each) => each.target === target) }))
    .filter(({ list }) => list.length > 0);
  return (
    <>
      <TopBar
        title="Companies"
        primary={
          <Button
            variant="filled"
            leftSection={<IconPlus size="1rem" stroke={1.75} aria-hidden="true" />}
            onClick={() => open('company')}
          >
            Company
          </Button>
        }
      />
      <div className={cx(sections['page'], classes['companies'])} onKeyDown={moveAmongRows}>
        {isReady && groups.length === 0 && (
          <EmptyState
            title="No target companies yet"
            action={
              <Button variant="filled" onClick={() => open('company')}>
                Add a target company
              </Button>
            }
          >
            Name the places you would like to work with. Kith shows who you know there, and who could bring
            you together.
          </EmptyState>
        )}
        {isReady &&
          groups.map(({ target, list }) => (
            <section key={target} className={sections['section']} aria-labelledby={`companies-${target}`}>
              <h2 className={sections['heading']} id={`companies-${target}`}>
                {pursuitWords[target]} <span className={sections['count']}>{list.length}</span>
              </h2>
              <ul className={sections['rows']}>
                {list.map((company) => (
                  <CompanyItem
                    key={company.id}
                    company={company}
                    numbers={numbers.get(company.id)}
                    nameOf={people.name}
                  />
                ))}
              </ul>
            </section>
          ))}
      </div>
    </>
  );
}

interface CompanyItemProps {
  readonly company: Organization;
  readonly numbers: CompanyRow | undefined;
  readonly nameOf: (id: string) => string;
}

function CompanyItem({ company, numbers, nameOf }: CompanyItemProps) {
  return (
    <li className={sections['row']} data-company={company.id} data-row={company.id}>
      <Link href={`/companies/${company.id}`} className={sections['rowLink'] ?? ''} data-main>
        <span className={sections['rowName']} dir="auto">
          {company.name}
        </span>
        <span className={sections['rowQuiet']}>{wayWords(numbers, nameOf)}</span>
        <span className={sections['rowEnd']}>{numbersWords(numbers)}</span>
      </Link>
    </li>
  );
}
