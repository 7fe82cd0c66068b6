import type { CompanyRow, CompanyWays } from '#contract/values/companies.ts';
import type { Route } from '#domain/companies/paths.ts';
import type { Id } from '#domain/records.ts';
import { useAnswer } from './answers.ts';
import { useStoreRequest } from '../hooks.ts';

/** Numbers of the target companies, again after each change. */
export const useCompanyTargets = (): readonly CompanyRow[] | undefined => {
  const request = useStoreRequest();
  return useAnswer<readonly CompanyRow[]>('targets', () => request('companies.targets', undefined));
};

/** Ways to a person by others, the best first; null asks nothing. */
export const useWaysTo = (contactId: Id | null, limit: number): readonly Route[] | undefined => {
  const request = useStoreRequest();
  return useAnswer<readonly Route[]>(`${contactId ?? ''} ${limit}`, async () =>
    contactId === null ? [] : request('people.ways', { contactId, limit }),
  );
};

/** Who is at a company and how to get there; null: there is no such company. */
export const useCompanyWays = (organizationId: Id, limit: number): CompanyWays | null | undefined => {
  const request = useStoreRequest();
  return useAnswer(
    `${organizationId} ${limit}`,
    async () => (await request('companies.ways', { organizationId, limit })) ?? null,
  );
};
