/** A person while the cells of a row are read. */
import { fullNameOf } from '#domain/people/names.ts';
import { formatPartialDate } from '#domain/dates/dates.ts';
import type {
  ExtraProperty,
  LabelledValue,
  NeedOrOffer,
  PartialDate,
  PostalAddress,
} from '#domain/records.ts';
import { foldText } from '#domain/text/text.ts';
import {
  compact,
  type ImportedMet,
  type ImportedPerson,
  type ImportedPosition,
  isInvisible,
  oneLine,
} from '../../imported.ts';
import { linkedInProfileKey } from '../../linkedin/profile-key.ts';

export interface CsvDraft {
  fullName?: string;
  /** Whether `fullName` is of a column that says no more than "Name". */
  isPlainName?: boolean;
  /** Of `Ana Ruiz <ana@example.org>`. */
  nameInEmail?: string;
  readonly name: { given?: string; additional?: string; family?: string; prefix?: string; suffix?: string };
  nickname?: string;
  pronouns?: string;
  readonly emails: LabelledValue[];
  readonly phones: LabelledValue[];
  readonly urls: LabelledValue[];
  readonly ims: LabelledValue[];
  /** By what tells their columns apart. */
  readonly addresses: Map<string, { -readonly [K in keyof PostalAddress]: PostalAddress[K] }>;
  readonly positions: { -readonly [K in keyof ImportedPosition]: ImportedPosition[K] }[];
  birthday?: PartialDate;
  anniversary?: PartialDate;
  readonly tags: string[];
  readonly skills: string[];
  readonly interests: string[];
  readonly memberships: string[];
  readonly needs: NeedOrOffer[];
  readonly offers: NeedOrOffer[];
  caresAbout?: string;
  starred?: boolean;
  /** Of three columns: `1980`, `1`, `15`. */
  readonly birth: { year?: string; month?: string; day?: string };
  readonly notes: string[];
  readonly noteLines: string[];
  readonly met: { -readonly [K in keyof ImportedMet]: ImportedMet[K] };
  stage?: string;
  circle?: string;
  cadenceDays?: number;
  keepAway?: boolean;
  id?: string;
  readonly extra: ExtraProperty[];
}

export const emptyCsvDraft = (): CsvDraft => ({
  name: {},
  emails: [],
  phones: [],
  urls: [],
  ims: [],
  addresses: new Map(),
  positions: [],
  tags: [],
  skills: [],
  interests: [],
  memberships: [],
  needs: [],
  offers: [],
  birth: {},
  notes: [],
  noteLines: [],
  met: {},
  extra: [],
});

/** Each value once, whatever its case. */
const once = <T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] => {
  const seen = new Set<string>();
  return items.filter((item) => !seen.has(keyOf(item)) && seen.add(keyOf(item)));
};
const valueKey = ({ value }: LabelledValue): string => value.toLowerCase();
const wordKey = (word: string): string => word.toLowerCase();

/**
 * Beside "Vorname" alone, "Name" is the family's; beside "Surname" alone it is the given one. It is neither where it
 * has the other in it.
 */
function namesOf({ fullName, name, isPlainName }: CsvDraft): Pick<CsvDraft, 'fullName' | 'name'> {
  const { given, family } = name;
  const whole = { ...(fullName !== undefined && { fullName }), name };
  if (fullName === undefined || isPlainName !== true || (given === undefined) === (family === undefined)) {
    return whole;
  }
  if (foldText(fullName).includes(foldText(given ?? family ?? ''))) return whole;
  return { name: given === undefined ? { ...name, given: fullName } : { ...name, family: fullName } };
}

/** What three columns say, where no other does; a year without a month is one. */
function birthdayOf(draft: CsvDraft): PartialDate | undefined {
  const { year, month, day } = draft.birth;
  const said = [year, month, day].filter((part) => part !== undefined);
  if (said.length === 0 || draft.birthday !== undefined) return draft.birthday;
  const date = said.every((part) => /^\d{1,4}$/.test(part))
    ? formatPartialDate({
        ...(year !== undefined && { year: Number(year) }),
        ...(month !== undefined && { month: Number(month) }),
        ...(day !== undefined && { day: Number(day) }),
      })
    : undefined;
  if (date === undefined) draft.noteLines.push(`Birthday: ${said.join('-')}`);
  return date;
}

const isStreetOnly = (address: object): boolean =>
  Object.keys(address).every((part) => part === 'label' || part === 'street');

/** `Home Address`, `City`, `Zip` are of one address, though only the first says of which. */
function addressesOf({ addresses }: CsvDraft): readonly PostalAddress[] {
  const said = [...addresses.values()].filter((address) =>
    Object.keys(address).some((part) => part !== 'label'),
  );
  const rest = said.find(({ label, street }) => label === undefined && street === undefined);
  const [street, ...others] = said.filter((address) => address !== rest && isStreetOnly(address));
  if (rest === undefined || street === undefined || others.length > 0) return said;
  return said.flatMap((address) =>
    address === rest ? [] : address === street ? [{ ...street, ...rest }] : [address],
  );
}

/** The person of a row; undefined when the row has nothing to call them by. */
export function csvDraftToPerson(draft: CsvDraft, row: number): ImportedPerson | undefined {
  const { emails, phones, urls, met, id } = draft;
  const names = namesOf(draft);
  const name = compact(names.name);
  const positions = draft.positions.filter((position) => Object.keys(position).length > 0);
  const fullName = [
    names.fullName ?? '',
    fullNameOf(name),
    draft.nickname ?? '',
    draft.nameInEmail ?? '',
    positions[0]?.organization ?? '',
    emails[0]?.value ?? '',
    phones[0]?.value ?? '',
  ]
    .map(oneLine)
    .find((text) => !isInvisible(text));
  if (fullName === undefined) return undefined;
  const birthday = birthdayOf(draft);
  const notes = [...draft.notes, draft.noteLines.join('\n')].filter((part) => part !== '').join('\n\n');
  const profile = urls.map(({ value }) => linkedInProfileKey(value)).find((key) => key !== undefined);
  const { nickname, pronouns, anniversary, stage, circle, cadenceDays, caresAbout } = draft;
  const { needs, offers } = draft;
  const memberships = once(draft.memberships, wordKey);
  return {
    row,
    fullName,
    ...(Object.keys(name).length > 0 && { name }),
    ...compact({ nickname, pronouns, birthday, anniversary, stage, circle, cadenceDays, notes, caresAbout }),
    emails: once(emails, valueKey),
    phones: once(phones, valueKey),
    urls: once(urls, valueKey),
    ims: once(draft.ims, valueKey),
    addresses: addressesOf(draft),
    positions,
    tags: once(draft.tags, wordKey),
    skills: once(draft.skills, wordKey),
    interests: once(draft.interests, wordKey),
    ...(Object.keys(met).length > 0 && { met }),
    ...(memberships.length > 0 && { memberships }),
    ...(needs.length > 0 && { needs }),
    ...(offers.length > 0 && { offers }),
    ...(draft.starred === true && { starred: true }),
    ...(draft.keepAway === true && { keepAway: true }),
    ...compact({ sourceId: id ?? profile }),
    extra: draft.extra,
  };
}
