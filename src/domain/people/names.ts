/** Names of people: folded for sorting and comparing, without titles and degrees, put together from parts. */
import type { StructuredName } from '../records.ts';
import { cutText, foldText } from '../text/text.ts';

export { organizationKey } from '../companies/organization-key.ts';

/** The index on `sortName` has this maximal length. */
export const maxSortNameLength = 200;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const titles = words('mr mrs ms miss mx dr prof professor sir herr frau mme mlle sra srta');
/** Titles only with their dot: without it they are names too. */
const dottedTitles = words('sr fr hon rev ing dipl dott eng mag');
const suffixes = words('jr sr ii iii iv phd md mba msc esq cpa cfa pmp');
/** Degrees only after a comma: Jack Ma is no Master of Arts. */
const commaSuffix = /^(\p{Lu}[\p{L}\d]*\.?){1,6}$/u;

const familyFirst = /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}]+$/u;

/**
 * The name as it sorts by plain string order: no case, no diacritics, no punctuation, at most
 * {@link maxSortNameLength} UTF-16 units. By what is shown first, so that a list reads in order.
 */
export function sortNameOf(fullName: string): string {
  const folded = foldText(fullName);
  return cutText(folded === '' ? fullName.trim().toLowerCase() : folded, maxSortNameLength);
}

/**
 * Equal for names that may well be the same person's: the order of words, case, diacritics, titles,
 * nicknames in brackets and middle initials don't matter.
 */
export function personNameKey(fullName: string): string {
  const all = nameWords(fullName).flatMap((word) => foldText(word).split(' '));
  // Only between others: the A of "Nguyễn Văn A" is a name.
  const names = all.filter((word, at) => at === 0 || at === all.length - 1 || !/^[a-z]$/.test(word));
  return names.toSorted().join(' ');
}

/** As {@link personNameKey}, and equal for Jörg Müller and Joerg Mueller, as he is written where there are no umlauts. */
export function looseNameKey(fullName: string): string {
  const key = personNameKey(fullName);
  return umlautInTwo.test(key) ? key.replaceAll(umlautsInTwo, '$1').split(' ').toSorted().join(' ') : key;
}

const umlautInTwo = /[aou]e/;
const umlautsInTwo = /([aou])e/g;

/** The name as one writes it, from its parts: "Dr Ana Ruiz, PhD", "田中太郎". Empty when all parts are. */
export function fullNameOf(name: StructuredName): string {
  const [prefix, given, additional, family, suffix] = [
    name.prefix,
    name.given,
    name.additional,
    name.family,
    name.suffix,
  ].map((part) => (part ?? '').replace(/\s+/gu, ' ').trim());
  const parts = [prefix, given, additional, family].filter((part) => part !== '' && part !== undefined);
  const main = familyFirst.test(parts.join('')) ? `${family}${given}${additional}` : parts.join(' ');
  if (suffix === undefined || suffix === '') return main;
  const plain = /^(jr|sr|[ivx]+)\.?$/i.test(suffix);
  return main === '' ? suffix : `${main}${plain ? ' ' : ', '}${suffix}`;
}

/** The words of a name that name somebody: no titles, degrees, nicknames in brackets, pronouns, emoji. */
export function nameWords(fullName: string): readonly string[] {
  return withoutTitles(plainName.test(fullName) ? fullName.split(' ') : namingWords(fullName));
}

/** What one calls somebody: "Ana", of "Dr. Ana Ruiz" too. Scripts without spaces keep the whole name. */
export function firstNameOf(fullName: string): string {
  return nameWords(fullName)[0] ?? fullName.trim();
}

/** Nothing to take out of it. */
const plainName = /^[A-Za-z][A-Za-z'-]*\.?(?: [A-Za-z][A-Za-z'-]*\.?)*$/;

function namingWords(fullName: string): readonly string[] {
  const bare = fullName.replace(/\([^)]*\)|\[[^\]]*\]|[“"„][^”"“]*[”"“]/gu, ' ');
  const [main = '', ...rest] = bare.split(/[,،、]/u);
  // "Ruiz, Ana" is a name; ", PhD, MBA" isn't.
  const kept = rest.filter((part) =>
    part
      .trim()
      .split(/\s+/u)
      .some((word) => !isDegree(word)),
  );
  return [main, ...kept]
    .join(' ')
    .split(/\s+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

function withoutTitles(found: readonly string[]): readonly string[] {
  let from = 0;
  let to = found.length;
  while (from < to - 1 && isTitle(found[from] ?? '')) from += 1;
  while (to > from + 1 && suffixes.has(foldText(found[to - 1] ?? '').replaceAll(' ', ''))) to -= 1;
  return found.slice(from, to);
}

function isTitle(word: string): boolean {
  const folded = foldText(word);
  return titles.has(folded) || (word.endsWith('.') && dottedTitles.has(folded));
}

/** PhD, M.Sc., CPA: what stands behind a name and is no part of it. */
export function isDegree(word: string): boolean {
  const folded = foldText(word).replaceAll(' ', '');
  return (
    suffixes.has(folded) || (folded.length <= 6 && commaSuffix.test(word) && /\p{Lu}.*\p{Lu}|\./u.test(word))
  );
}
