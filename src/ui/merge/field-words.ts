/** What a merge compares, in the words of the screen. */
import { circleWords } from '#domain/people/circles.ts';
import { stageById } from '#domain/stages/stages.ts';
import type { MergeField } from '#domain/merge/merge-contacts.ts';
import type {
  Circle,
  ExtraProperty,
  Id,
  LabelledValue,
  Mentorship,
  Met,
  NeedOrOffer,
  Position,
  PostalAddress,
  Stage,
} from '#domain/records.ts';
import { cutText } from '#domain/text/text.ts';
import { partialDateWords } from '#domain/people/words.ts';

export const fieldLabels: Readonly<Record<MergeField, string>> = {
  fullName: 'Name',
  nickname: 'Nickname',
  pronouns: 'Pronouns',
  positions: 'Positions',
  emails: 'E-mail',
  phones: 'Phone',
  urls: 'Links',
  ims: 'Chat',
  addresses: 'Addresses',
  stage: 'Stage',
  circle: 'Circle',
  cadenceDays: 'Keep in touch',
  mentorship: 'Mentorship',
  met: 'How you met',
  birthday: 'Birthday',
  anniversary: 'Anniversary',
  tags: 'Tags',
  skills: 'Skills',
  interests: 'Interests',
  memberships: 'Memberships',
  caresAbout: 'Cares about',
  needs: 'Needs',
  offers: 'Offers',
  starred: 'Star',
  discouraging: 'Keep away',
  notes: 'Notes',
  extra: 'From other programs',
};

/** Names of what a contact only has the ids of. */
export interface ValueNames {
  readonly stages: readonly Stage[];
  readonly organization: (id: Id) => string | undefined;
  readonly person: (id: Id) => string | undefined;
  readonly event: (id: Id) => string | undefined;
}

/** Notes are told as long as they fit beside each other. */
const maxTextShown = 400;

const joined = (parts: readonly (string | undefined | false)[], by: string): string =>
  parts.filter((part) => part !== undefined && part !== false && part !== '').join(by);

const labelledLine = ({ value, label }: LabelledValue): string =>
  label === undefined || label === '' ? value : `${value} (${label})`;

const addressLine = ({ poBox, extended, street, ...rest }: PostalAddress): string =>
  joined(
    [poBox, extended, street, joined([rest.postalCode, rest.locality], ' '), rest.region, rest.country],
    ', ',
  );

const positionLine = (
  { title, organizationId, department, from, to }: Position,
  names: ValueNames,
): string => {
  const organization = organizationId === undefined ? undefined : names.organization(organizationId);
  const span = joined([from && partialDateWords(from), to && partialDateWords(to)], ' to ');
  const line = joined([title, department, organization], ', ');
  return span === '' ? line : `${line} (${span})`;
};

const metLine = ({ on, where, eventId, throughId, note }: Met, names: ValueNames): string =>
  joined(
    [
      on && partialDateWords(on),
      where,
      eventId && (names.event(eventId) ?? 'an event'),
      throughId && `through ${names.person(throughId) ?? 'somebody'}`,
      note,
    ],
    ', ',
  );

const mentorshipLine = ({ agreedAt, capPerMonth, notBefore }: Mentorship): string =>
  joined(
    [
      `Agreed ${partialDateWords(agreedAt)}`,
      capPerMonth !== undefined && `at most ${String(capPerMonth)} a month`,
      notBefore !== undefined && `not before ${partialDateWords(notBefore)}`,
    ],
    ', ',
  );

/** A value as lines of text; none for no value. */
export const valueLines = (field: MergeField, value: unknown, names: ValueNames): readonly string[] => {
  if (field === 'starred') return [value === true ? 'Starred' : 'Not starred'];
  if (field === 'discouraging') return [value === true ? 'Keep away' : 'Not marked'];
  if (value === undefined) return [];
  switch (field) {
    case 'emails':
    case 'phones':
    case 'urls':
    case 'ims':
      return (value as readonly LabelledValue[]).map(labelledLine);
    case 'addresses':
      return (value as readonly PostalAddress[]).map(addressLine);
    case 'positions':
      return (value as readonly Position[]).map((position) => positionLine(position, names));
    case 'needs':
    case 'offers':
      return (value as readonly NeedOrOffer[]).map(({ text }) => text);
    case 'tags':
    case 'skills':
    case 'interests':
    case 'memberships':
      return [(value as readonly string[]).join(', ')];
    case 'extra':
      return [[...new Set((value as readonly ExtraProperty[]).map(({ name }) => name))].join(', ')];
    case 'stage':
      return [stageById(names.stages, value as string)?.name ?? (value as string)];
    case 'circle':
      return [circleWords[value as Circle]];
    case 'cadenceDays':
      return [`Every ${value as number} days`];
    case 'birthday':
    case 'anniversary':
      return [partialDateWords(value as string)];
    case 'met':
      return [metLine(value as Met, names)];
    case 'mentorship':
      return [mentorshipLine(value as Mentorship)];
    case 'notes':
    case 'caresAbout': {
      const text = (value as string).trim();
      return (text.length > maxTextShown ? `${cutText(text, maxTextShown)} …` : text).split('\n');
    }
    default:
      return [value as string];
  }
};
