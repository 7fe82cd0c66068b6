/** What a column of an unknown CSV file may be, and a guess by its heading. */
import { headingKey } from './header.ts';
import { labelOfHeading, targetByHeading, targetByWords } from './heading-words.ts';

export const columnTargets = [
  'fullName',
  'given',
  'additional',
  'family',
  'prefix',
  'suffix',
  'nickname',
  'pronouns',
  'organization',
  'title',
  'department',
  'email',
  'phone',
  'url',
  'im',
  'address',
  'street',
  'city',
  'region',
  'postalCode',
  'country',
  'poBox',
  'birthday',
  'anniversary',
  'tags',
  'notes',
  'metOn',
  'metWhere',
  'metNote',
  'skills',
  'interests',
  'memberships',
  'caresAbout',
  'needs',
  'offers',
  'starred',
  'birthYear',
  'birthMonth',
  'birthDay',
  'stage',
  'circle',
  'cadence',
  'keepAway',
  'id',
  /** A line of the notes: "Heading: value". */
  'noteLine',
  /** Kept for export, not shown. */
  'extra',
  'skip',
] as const;
export type ColumnTarget = (typeof columnTargets)[number];

/** By heading, as it stands in the file. */
export type CsvMapping = Readonly<Record<string, ColumnTarget>>;

/** What a column holds. Columns of one `group` are one address; `label` is the value's: "work". */
export interface Column {
  readonly to: ColumnTarget;
  readonly heading: string;
  readonly label?: string;
  readonly preferred?: boolean;
  readonly group?: string;
}

/** Outlook's columns that hold a setting. */
const outlookSkipped =
  /^(?:priority|private|sensitivity|e mail(?: \d)? type|internet free busy|last interaction|prioritat|vertraulichkeit|e mail typ|priorite|prive|prioriteit|prioridad|privado|confidencialidad)$/;
const outlookExtra =
  /^(?:given yomi|surname yomi|company yomi|government id number|organizational id number|billing information|phonetic (?:first|middle|last) name|photo|language|gender|geschlecht|geslacht|sexe|sexo|initials|file as|account|directory server|mileage)$/;

/** Beside the year of birth these are its month and day, and a birthday is no more than a day (Thunderbird). */
const monthOfBirth = /^(?:month|monat|mois|mes|mese|maand)$/;
const dayOfBirth = /^(?:day|tag|jour|dia|giorno|dag|birthday|geburtstag)$/;

/** What a column says of a birth whose year has a column of its own. */
export const partOfBirth = (heading: string): ColumnTarget | undefined => {
  const key = headingKey(heading);
  if (monthOfBirth.test(key)) return 'birthMonth';
  return dayOfBirth.test(key) ? 'birthDay' : undefined;
};

export interface GuessOptions {
  /** Outlook calls "Mr" the title. */
  readonly titleIsPrefix: boolean;
  /** Another column says what they do: the headline of a profile is a line about them. */
  readonly hasTitle?: boolean;
  /** Another column says when they were born. */
  readonly hasBirthday?: boolean;
}

/** French and Portuguese say this of a birthday, unless there is another word for that beside it; Spanish never does. */
const birthdayOrNot = /^(?:anniversaire|aniversario)$/;

/** Beside a column for the job, this is for "Mr" and "Dr". */
const honorific = /^(?:title|titel|titre|titulo|titolo|tytul)$/;
/** Beside these it may be the job all the same. */
const vague = /^(?:role|ruolo|headline|occupation|profession|beruf|organization title|current title)$/;

/** Whether a column is for the job and no other: `Position`, `Fonction`. */
export const isJobHeading = (heading: string): boolean => {
  const key = headingKey(heading);
  return targetByHeading.get(key) === 'title' && !honorific.test(key) && !vague.test(key);
};

/** Of two such columns of one name the first is for "Mr" (Outlook in French). */
export const isHonorific = (heading: string): boolean => honorific.test(headingKey(heading));

/** Pipedrive's `Person - Name`, `Attendee Email` of whoever sells tickets. */
const subject =
  /^(?:(?:person|contact) - |(?:ticket|attendee|guest|participant|registrant) (?=\S* ?(?:name|e-?mail|phone|company|job)))/i;
/** Somebody else's address: `Buyer Email`, `Contact owner email`. */
const ofOthers =
  /^(?:buyer|purchaser|(?:account |contact |lead |deal )?owner|manager|managers|referrer|emergency contact|spouse|partner) (?:e ?mail|phone|mobile)/;

/** Whether one is called by what such a column holds, as most tables say it. */
export const isNameHeading = (heading: string): boolean => {
  const to = targetByHeading.get(headingKey(heading.replace(subject, '')));
  return to === 'fullName' || to === 'given' || to === 'family';
};

/** What a column most likely is; a line of the notes where nothing is known of it, so that nothing is lost. */
export function guessTarget(heading: string, options: GuessOptions): ColumnTarget {
  const target = guessByKey(headingKey(heading.replace(subject, '')), options);
  // `Company / Org`, `Notes & Comments`, as people head their own lists.
  if (target === 'noteLine' && twoWords.test(heading)) {
    const parts = heading.split(twoWords).map((part) => guessByKey(headingKey(part), options));
    return parts.find((part) => part !== 'noteLine' && part !== 'skip') ?? target;
  }
  // `emailAddress`, as programs name their fields; `LinkedIn` is one word.
  return target === 'noteLine' && camelCase.test(heading) ? guessByKey(wordsOf(heading), options) : target;
}

const twoWords = /\/|&/;
const camelCase = /^[A-Za-z]*[a-z][A-Z]/;
const camelCases = /(?<=[a-z])(?=[A-Z])/g;
/** `mobilePhone` as "mobile phone". */
const wordsOf = (heading: string): string => headingKey(heading.replaceAll(camelCases, ' '));

function guessByKey(key: string, { titleIsPrefix, hasTitle, hasBirthday }: GuessOptions): ColumnTarget {
  if (key === '') return 'skip';
  if (hasTitle === true && key === 'headline') return 'noteLine';
  if (hasBirthday !== true && birthdayOrNot.test(key)) return 'birthday';
  if (titleIsPrefix && honorific.test(key)) return 'prefix';
  if (ofOthers.test(key)) return 'noteLine';
  if (outlookSkipped.test(key)) return 'skip';
  if (outlookExtra.test(key)) return 'extra';
  // "E-mail 2", "Phone 3": the number tells columns apart and nothing else.
  const plain = key.replace(/ \d+$/, '');
  return (
    targetByHeading.get(key) ??
    targetByHeading.get(plain) ??
    targetByWords.find(([, pattern]) => pattern.test(key))?.[0] ??
    'noteLine'
  );
}

const labelled: ReadonlySet<ColumnTarget> = new Set(['email', 'phone', 'url', 'im']);
const parts: ReadonlySet<ColumnTarget> = new Set([
  'address',
  'street',
  'city',
  'region',
  'postalCode',
  'country',
  'poBox',
]);

/** Of `Address 2 City`: the second address. `Business Street 2` and `Address 2` are second lines. */
const numberOfAddress = (heading: string): string =>
  /\baddress (\d+) \S/.exec(headingKey(heading))?.[1] ?? '';

/** A column as it is read: its label from the words of its heading. */
export function columnOf(heading: string, to: ColumnTarget): Column {
  const label = labelOfHeading(headingKey(heading)) ?? labelOfHeading(wordsOf(heading));
  const isPart = parts.has(to);
  return {
    to,
    heading,
    ...(label !== undefined && (labelled.has(to) || isPart) && { label }),
    ...(isPart && { group: `${label ?? ''}${numberOfAddress(heading)}` }),
  };
}
