/** What is told of an import, before and after it. Numbers of people, unless said otherwise. */
import type { ImportPreview, ImportReport } from '#contract/values/import.ts';
import { organizationKey } from '#domain/people/names.ts';
import { counted } from '#domain/text/text.ts';
import type { ImportedPerson } from '#formats/imported.ts';
import type { JsonReport } from './json/json.ts';
import type { Decision } from './people/match.ts';
import type { ReadPeople } from './read/read.ts';

/** Rows shown as cards before anything is written. */
const sampleSize = 6;

const countOf = (decisions: readonly Decision[], act: Decision['act']): number =>
  decisions.filter((decision) => decision.act === act).length;

/** Keys of the companies that people of a file are at, each once. */
const organizationKeysIn = (people: readonly ImportedPerson[]): ReadonlySet<string> =>
  new Set(
    people.flatMap(({ positions }) =>
      positions.flatMap(({ organization }) =>
        organization === undefined ? [] : organizationKey(organization),
      ),
    ),
  );

/** @param isKnown whether there is a company of that key here */
export const previewOf = (
  { format, people, ignored, asides, rejected }: ReadPeople,
  decisions: readonly Decision[],
  isKnown: (organizationKey: string) => boolean,
): ImportPreview => {
  const fresh = countOf(decisions, 'create');
  return {
    format,
    fresh,
    duplicates: decisions.length - fresh,
    likely: decisions.filter(({ likely }) => likely).length,
    ignored,
    asides: [...asides],
    rejected: [...rejected],
    organizations: [...organizationKeysIn(people)].filter((key) => !isKnown(key)).length,
    sample: people.slice(0, sampleSize).map(({ fullName, positions: [position] }) => ({
      fullName,
      ...(position?.title === undefined ? {} : { position: position.title }),
      ...(position?.organization === undefined ? {} : { organization: position.organization }),
    })),
  };
};

/** Of Kith's own export. */
export const jsonPreviewOf = ({ added, changed, counts, rejected }: JsonReport): ImportPreview => ({
  format: 'json',
  fresh: counts.contacts ?? 0,
  duplicates: 0,
  likely: 0,
  ignored: 0,
  asides: [],
  rejected: [...rejected],
  organizations: 0,
  records: { added, changed },
  sample: [],
});

export const reportOf = (
  importId: string,
  { ignored, rejected }: ReadPeople,
  decisions: readonly Decision[],
): ImportReport => ({
  importId,
  created: countOf(decisions, 'create'),
  merged: countOf(decisions, 'merge'),
  skipped: countOf(decisions, 'skip'),
  ignored,
  rejected: [...rejected],
});

/** Of Kith's own export: numbers of records. */
export const jsonReportOf = (importId: string, { added, changed, rejected }: JsonReport): ImportReport => ({
  importId,
  created: added,
  merged: changed,
  skipped: 0,
  ignored: 0,
  rejected: [...rejected],
});

/** "212 people imported": what its step of Undo is called. */
export const labelOf = ({ created, merged }: ImportReport): string => {
  const people = (n: number): string => counted(n, 'person', 'people');
  return created === 0 ? `${people(merged)} brought up to date` : `${people(created + merged)} imported`;
};
