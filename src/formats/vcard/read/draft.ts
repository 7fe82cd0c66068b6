/** A person while the properties of a card are read, one by one. */
import { fullNameOf } from '#domain/people/names.ts';
import type {
  CalendarDate,
  EpochMs,
  ExtraProperty,
  LabelledValue,
  Mentorship,
  NeedOrOffer,
  PartialDate,
  PostalAddress,
  StructuredName,
} from '#domain/records.ts';
import type { ImportedMet, ImportedPerson, ImportedPhoto, ImportedPosition } from '../../imported.ts';
import { compact, isInvisible } from '../../imported.ts';
import { metLine } from '../met.ts';

interface Grouped {
  readonly group: string | undefined;
}

/** Filled in by the readers of properties; everything is optional in a card. */
export interface Draft {
  readonly row: number;
  fullName?: string;
  name?: StructuredName;
  nicknames: readonly string[];
  pronouns?: string;
  readonly emails: LabelledValue[];
  readonly phones: LabelledValue[];
  readonly urls: LabelledValue[];
  readonly addresses: PostalAddress[];
  readonly ims: LabelledValue[];
  readonly organizations: (Grouped & Pick<ImportedPosition, 'organization' | 'department'>)[];
  readonly titles: (Grouped & { readonly title: string })[];
  role?: string;
  birthday?: PartialDate;
  anniversary?: PartialDate;
  readonly tags: string[];
  readonly skills: string[];
  readonly interests: string[];
  readonly notes: string[];
  photo?: ImportedPhoto;
  met: ImportedMet;
  /** Of Kith's own: all of them, whatever ORG and TITLE say. */
  readonly positions: ImportedPosition[];
  stage?: string;
  stageSince?: CalendarDate;
  circle?: string;
  cadenceDays?: number;
  cadencePausedUntil?: CalendarDate;
  mentorship?: Mentorship;
  keepAway?: boolean;
  starred?: boolean;
  archivedAt?: EpochMs;
  readonly needs: NeedOrOffer[];
  readonly offers: NeedOrOffer[];
  readonly memberships: string[];
  caresAbout?: string;
  uid?: string;
  readonly extra: ExtraProperty[];
}

export const emptyDraft = (row: number): Draft => ({
  row,
  nicknames: [],
  emails: [],
  phones: [],
  urls: [],
  addresses: [],
  ims: [],
  organizations: [],
  titles: [],
  tags: [],
  skills: [],
  interests: [],
  notes: [],
  met: {},
  positions: [],
  needs: [],
  offers: [],
  memberships: [],
  extra: [],
});

/** The person, or undefined when the card has nothing to call them by. */
export function draftToPerson(draft: Draft): ImportedPerson | undefined {
  const positions = withOwnPositions(positionsOf(draft), draft.positions);
  const nickname = draft.nicknames.join(', ');
  const fullName = [
    draft.fullName ?? '',
    fullNameOf(draft.name ?? {}),
    nickname,
    positions[0]?.organization ?? '',
    draft.emails[0]?.value ?? '',
    draft.phones[0]?.value ?? '',
  ].find((text) => !isInvisible(text));
  if (fullName === undefined) return undefined;
  const { pronouns, birthday, anniversary, photo, caresAbout } = draft;
  const { stage, stageSince, circle, cadenceDays, cadencePausedUntil, mentorship, archivedAt } = draft;
  const { needs, offers, memberships } = draft;
  const met = Object.keys(draft.met).length === 0 ? undefined : draft.met;
  const notes = withoutMetLine(draft.notes.join('\n\n'), draft.met);
  const hasName = draft.name !== undefined && Object.keys(draft.name).length > 0;
  return {
    row: draft.row,
    fullName,
    ...(hasName && { name: draft.name }),
    ...compact({ nickname, pronouns, birthday, anniversary, photo, met, notes, caresAbout }),
    ...compact({ stage, stageSince, circle, cadenceDays, cadencePausedUntil, mentorship, archivedAt }),
    emails: withoutRepeats(draft.emails),
    phones: withoutRepeats(draft.phones),
    urls: withoutRepeats(draft.urls),
    addresses: draft.addresses,
    ims: withoutRepeats(draft.ims),
    positions,
    tags: [...new Set(draft.tags)],
    skills: [...new Set(draft.skills)],
    interests: [...new Set(draft.interests)],
    ...(needs.length > 0 && { needs }),
    ...(offers.length > 0 && { offers }),
    ...(memberships.length > 0 && { memberships: [...new Set(memberships)] }),
    ...(draft.starred === true && { starred: true }),
    ...(draft.keepAway === true && { keepAway: true }),
    ...(draft.uid !== undefined && { sourceId: draft.uid }),
    extra: [...draft.extra, ...roleBesideTitle(draft)],
  };
}

/** A role takes the place of a missing title; beside one it is kept as it is. */
const roleBesideTitle = ({ role, titles }: Draft): readonly ExtraProperty[] =>
  role === undefined || titles.length === 0 ? [] : [{ name: 'role', type: 'text', value: role }];

/** Organizations with the title of their group, or else with the next title that has none. */
function positionsOf({ organizations, titles, role }: Draft): readonly ImportedPosition[] {
  const left = titles.length === 0 && role !== undefined ? [{ group: undefined, title: role }] : [...titles];
  const take = (group: string | undefined): string | undefined => {
    const at = left.findIndex((title) => title.group === group);
    return at === -1 ? undefined : left.splice(at, 1)[0]?.title;
  };
  const positions = organizations.map(({ group, organization, department }) => {
    const title = take(group) ?? (group === undefined ? undefined : take(undefined));
    return compact({ organization, title, department });
  });
  return [...positions, ...left.map(({ title }) => ({ title }))].filter(
    (position) => Object.keys(position).length > 0,
  );
}

/** Kith's own list, unless another program has written a position that is not on it: then that is what they do now. */
function withOwnPositions(
  told: readonly ImportedPosition[],
  own: readonly ImportedPosition[],
): readonly ImportedPosition[] {
  if (own.length === 0) return told;
  const keyOf = ({ organization, department, title }: ImportedPosition): string =>
    JSON.stringify([organization, department, title]);
  const known = new Set(own.map(keyOf));
  if (told.every((position) => known.has(keyOf(position)))) return own;
  const current = new Set(told.map(keyOf));
  return [
    ...told.map((position) => own.find((each) => keyOf(each) === keyOf(position)) ?? position),
    ...own.filter((position) => !current.has(keyOf(position))),
  ].map((position) => ({ ...position, current: current.has(keyOf(position)) }));
}

/** Profiles are often written twice, as URL and as SOCIALPROFILE: once is enough, with the better label. */
function withoutRepeats(values: readonly LabelledValue[]): readonly LabelledValue[] {
  const byValue = new Map<string, LabelledValue>();
  for (const value of values) byValue.set(value.value, { ...value, ...byValue.get(value.value) });
  return [...byValue.values()];
}

/** The note without the line that tells other programs how they met: the fields say it. */
function withoutMetLine(notes: string, met: ImportedMet): string {
  const line = metLine(met);
  if (line === undefined || !notes.endsWith(line)) return notes;
  const before = notes.slice(0, -line.length);
  return before === '' || before.endsWith('\n\n') ? before.slice(0, -2) : notes;
}
