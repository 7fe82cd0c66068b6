/** Who somebody is, as one types it: "Ana Ruiz, Head of Milling at Acme". */
import { isDegree, organizationKey } from './names.ts';
import { foldText } from '../text/text.ts';

export interface Who {
  readonly fullName: string;
  readonly title?: string;
  readonly organization?: string;
  readonly email?: string;
}

/** Words that say what somebody does: what stands alone behind a name is a position with them, else a company. */
const positionWords = new Set(
  (
    'head director manager engineer founder cofounder ceo cto cfo coo cpo cmo vp president partner lead consultant ' +
    'analyst designer developer programmer teacher lecturer professor nurse doctor dentist vet lawyer solicitor ' +
    'attorney accountant bookkeeper recruiter editor journalist writer architect scientist researcher student intern ' +
    'owner chair chairman chairwoman officer assistant associate coach investor secretary treasurer producer baker ' +
    'plumber electrician carpenter joiner chief senior junior principal librarian pharmacist photographer ' +
    'translator freelancer trainer buyer broker planner organiser organizer curator conductor pastor'
  ).split(' '),
);

const emailPattern = /<?([^\s<>,;()]+@[^\s<>,;()]+\.[^\s<>,;()]+)>?/u;
/** What parts a name from the rest where there is no comma. */
const loosely = /^(.+?)\s+(?:\((.+)\)|[-–—|]\s+(.+)|((?:at|@|from)\s+.+))$/iu;
const atCompany = /^(?:(.*?)\s+)?(?:at|@|from)\s+(.+)$/iu;

/**
 * Takes a line apart. What isn't understood stays in the name, so that nothing typed is lost; a comma parts the
 * name from position and company ("Ana Ruiz, PhD" keeps its degree). `fullName` is empty when no name was given.
 */
export function parseWho(text: string): Who {
  const said = text.replace(/\s+/gu, ' ').trim();
  const address = emailPattern.exec(said);
  const [fullName, rest] = nameAndRest(tidy(address === null ? said : said.replace(address[0], ' ')));
  return {
    // An address alone is what they are called until the name is known.
    fullName: fullName === '' && rest === '' && address !== null ? (address[1] ?? '') : fullName,
    ...positionFrom(rest),
    ...(address?.[1] !== undefined && { email: address[1] }),
  };
}

/** As a new contact's fields. */
export function personOf({ email, ...fields }: Who) {
  return { ...fields, ...(email !== undefined && { emails: [{ value: email }] }) };
}

/** A list of people, one to a line, as it was typed or pasted: bullets and numbers before a name go. */
export function parsePeople(text: string): readonly Who[] {
  return text
    .split(/\r\n|[\r\n\u2028\u2029]/u)
    .map((line) =>
      line
        .replace(/^\s*(?:[-*•–—]|\d{1,3}[.)])\s+/u, '')
        // Cells of a table.
        .replace(/\t+/gu, ', '),
    )
    .map(parseWho)
    .filter(({ fullName }) => fullName !== '');
}

/**
 * Who is meant of those whose name fits: the only one who is called exactly so. Another company than theirs makes
 * somebody else of the same name.
 */
export function personMeant<
  T extends { readonly exact: boolean; readonly organization?: string | undefined },
>({ organization }: Pick<Who, 'organization'>, hits: readonly T[]): T | undefined {
  const key = organization === undefined ? undefined : organizationKey(organization);
  const fitting = hits.filter(
    (hit) =>
      hit.exact &&
      (key === undefined || hit.organization === undefined || organizationKey(hit.organization) === key),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

function nameAndRest(said: string): readonly [name: string, rest: string] {
  const [name = '', ...parts] = said.split(/\s*[,،;]\s*/u);
  const degrees = parts.findIndex((part) => !part.split(' ').every(isDegree) || part === '');
  const kept = degrees < 0 ? parts.length : degrees;
  const fullName = [name, ...parts.slice(0, kept)].join(', ').replace(/[\s,]+$/u, '');
  const rest = parts
    .slice(kept)
    .filter((part) => part !== '')
    .join(', ');
  if (rest !== '') return [fullName, rest];
  const parted = loosely.exec(fullName);
  return parted === null ? [fullName, ''] : [parted[1] ?? '', parted[2] ?? parted[3] ?? parted[4] ?? ''];
}

function positionFrom(rest: string): Pick<Who, 'title' | 'organization'> {
  if (rest === '') return {};
  const at = atCompany.exec(rest);
  if (at !== null) return { ...filled('title', tidy(at[1] ?? '')), ...filled('organization', at[2] ?? '') };
  const comma = rest.indexOf(', ');
  if (comma > 0) {
    const [first, second] = [rest.slice(0, comma), rest.slice(comma + 2)];
    // "Acme, baker" as well as "baker, Acme".
    return isPosition(second) && !isPosition(first)
      ? { title: second, organization: first }
      : { title: first, organization: second };
  }
  return isPosition(rest) ? { title: rest } : { organization: rest };
}

function isPosition(text: string): boolean {
  const words = foldText(text).split(' ');
  return positionWords.has(words[0] ?? '') || positionWords.has(words.at(-1) ?? '');
}

function tidy(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,;]+|[\s,;]+$/gu, '')
    .trim();
}

function filled<K extends string>(key: K, text: string): Partial<Record<K, string>> {
  return text === '' ? {} : ({ [key]: text } as Record<K, string>);
}
