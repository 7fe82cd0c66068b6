import { foldLetters } from './text.ts';

/** Legal forms as they are left after folding, without their dots. Only at the end of a name. */
const legalForms = new Set([
  ...'inc incorporated corp corporation ltd limited llc llp lp lllp pllc plc pbc cic'.split(' '),
  ...'gmbh mbh ggmbh ag kg kgaa ohg ug gbr ev se partg'.split(' '),
  ...'sa sab sas sasu sarl eurl snc scs sca scop srl srls spa sapa slu sl slp sau'.split(' '),
  ...'bv bvba nv vof cv vzw ab as asa oy oyj aps ivs ehf hf ou sia uab'.split(' '),
  ...'sro kft zrt nyrt doo ood eood jsc pjsc cjsc ojsc'.split(' '),
  ...'pty pte pvt bhd sdn kk gk ltda eireli epp cia tbk fze fzco fzllc dmcc wll'.split(' '),
]);
/** Forms of several words, with the shorter ones they may also be written as. */
const longForms: readonly (readonly string[])[] = [
  ['sp', 'z', 'oo'],
  ['spolka', 'z', 'oo'],
  ['de', 'cv'],
  ['de', 'rl'],
  ['d', 'o', 'o'],
];
const sameWord: ReadonlyMap<string, string> = new Map([
  ['company', 'co'],
  ['companies', 'cos'],
]);
const cyrillicForms = /^(?:ооо|оао|зао|пао|ао|тоо|ип|тов)\s+|\s+(?:ооо|оао|зао|пао|ао|тоо|ип|тов)$/u;
const eastAsianForms =
  /^(?:株式会社|有限会社|合同会社|株|有|주식회사|유한회사|주|유)(?=[\s)])[\s)]*|^(?:株式会社|有限会社|合同会社|주식회사|유한회사)|(?:株式会社|有限会社|合同会社|주식회사|유한회사|股份有限公司|有限责任公司|有限責任公司|有限公司)$/u;

/**
 * Key that tells two organizations apart: the same for names that differ only in case, diacritics,
 * punctuation, `&` for "and", or legal form. Never compares parts: "Orange" is not "Orange County". Legal
 * forms go only from where they stand, and never so that nothing is left. Empty only for a blank name.
 */
export function organizationKey(name: string): string {
  const trimmed = name.trim();
  const tokens = tokensOf(withoutEasternForms(foldLetters(trimmed)));
  if (tokens.length === 0) return trimmed.normalize('NFKC').toLowerCase();
  return withoutLegalForms(tokens).join(' ');
}

function tokensOf(folded: string): readonly string[] {
  return (
    folded
      .replace(/[&+]/gu, ' and ')
      // S.A., G.m.b.H., z o.o.: a letter between dots is no word.
      .replace(/(?<![\p{L}\p{N}])\p{L}{1,2}(?:\.\p{L}{1,2})+(?![\p{L}\p{N}])/gu, (dotted) =>
        dotted.replaceAll('.', ''),
      )
      .split(/[^\p{L}\p{M}\p{N}]+/u)
      .filter((token) => token !== '')
      .map((token) => sameWord.get(token) ?? token)
  );
}

function withoutLegalForms(tokens: readonly string[]): readonly string[] {
  let rest = tokens;
  for (;;) {
    const length = legalFormLength(rest);
    if (length === 0 || length >= rest.length) return rest;
    rest = withoutCompany(rest.slice(0, -length));
  }
}

/** How many words at the end are a legal form; `A/S` and `S. A.` came as single letters. */
function legalFormLength(tokens: readonly string[]): number {
  for (const form of longForms) {
    if (form.every((word, index) => tokens[tokens.length - form.length + index] === word)) return form.length;
  }
  for (let length = 4; length >= 2; length -= 1) {
    const tail = tokens.slice(-length);
    if (
      tail.length === length &&
      tail.every((token) => token.length === 1) &&
      legalForms.has(tail.join(''))
    ) {
      return length;
    }
  }
  return legalForms.has(tokens.at(-1) ?? '') ? 1 : 0;
}

/** "Co., Ltd." and "GmbH & Co. KG" are one form. Alone "Co" is part of the name: "Tiffany & Co". */
function withoutCompany(tokens: readonly string[]): readonly string[] {
  if (tokens.at(-1) !== 'co' || tokens.length < 2) return tokens;
  const rest = tokens.slice(0, -1);
  return rest.at(-1) === 'and' && rest.length > 1 ? rest.slice(0, -1) : rest;
}

function withoutEasternForms(folded: string): string {
  const bare = folded
    .replace(/["«»„“”]/gu, ' ')
    .replace(/^[\s(]+/u, '')
    .trim();
  const rest = bare.replace(eastAsianForms, '').replace(cyrillicForms, '').trim();
  return /[\p{L}\p{N}]/u.test(rest) ? rest : folded;
}
