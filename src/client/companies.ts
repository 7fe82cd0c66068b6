import type { CompanyRow, CompanyWays } from '#contract/companies.ts';
import type { Id } from '#domain/records.ts';
import { useAnswer } from './answers.ts';
import { useStoreRequest } from './hooks.ts';

/** Numbers of the target companies, again after each change. */
export const useCompanyTargets = (): readonly CompanyRow[] | undefined => {
  const request = useStoreRequest();
  return useAnswer<readonly CompanyRow[]>('targets', () => request('companies.targets', undefined));
};

/** Who is at a company and how to get there; null: there is no such company. */
export const useCompanyWays = (organizationId: Id, limit: number): CompanyWays | null | undefined => {
  const request = useStoreRequest();
  return useAnswer(
    `${organizationId} ${limit}`,
    async () => (await request('companies.ways', { organizationId, limit })) ?? null,
  );
};
