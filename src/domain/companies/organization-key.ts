import { foldLetters } from '../text/text.ts';

/** Legal forms as they are left after folding, without their dots. Only at the end of a name. */
const legalForms = new Set([
  ...'inc incorporated corp corporation ltd limited llc llp lp lllp pllc plc pbc cic'.split(' '),
  ...'gmbh mbh ggmbh ag kg kgaa ohg ug gbr ev se partg'.split(' '),
  ...'sa sab sas sasu sarl eurl snc scs sca scop srl srls spa sapa slu sl slp sau'.split(' '),
  ...'bv bvba nv vof cv vzw ab as asa oy oyj aps ivs ehf hf ou sia uab'.split(' '),
  ...'sro kft zrt nyrt doo ood eood jsc pjsc cjsc ojsc'.split(' '),
  ...'pty pte pvt bhd sdn kk gk ltda eireli epp cia tbk fze fzco fzllc dmcc wll'.split(' '),
]);
/** Forms of several words. */
const longForms: readonly (readonly string[])[] = [
  ['sp', 'z', 'oo'],
  ['spolka', 'z', 'oo'],
  ['de', 'cv'],
  ['de', 'rl'],
];
const sameWord: ReadonlyMap<string, string> = new Map([
  ['company', 'co'],
  ['companies', 'cos'],
]);
/** Forms that stand before or after the name as a word of their own. */
const looseForms = new Set('ооо оао зао пао ао тоо ип тов 株 有 주 유'.split(' '));
/** Forms written without a space before or after the name; the longer ones first. */
const attachedForms =
  '股份有限公司 有限责任公司 有限責任公司 有限公司 株式会社 有限会社 合同会社 주식회사 유한회사'.split(' ');

/**
 * Key that tells two organizations apart: the same for names that differ only in case, diacritics,
 * punctuation, `&` for "and", or legal form. Never compares parts: "Orange" is not "Orange County". Legal
 * forms go only from where they stand, and never so that nothing is left. Empty only for a blank name.
 */
export function organizationKey(name: string): string {
  const trimmed = name.trim();
  const tokens = tokensOf(foldLetters(trimmed));
  return tokens.length === 0 ? foldLetters(trimmed).trim() || trimmed : withoutForms(tokens).join(' ');
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

/** Takes forms away until there are none, or only forms are left. */
function withoutForms(tokens: readonly string[]): readonly string[] {
  const length = legalFormLength(tokens);
  const rest = length > 0 ? withoutCompany(tokens.slice(0, -length)) : withoutAttached(withoutLoose(tokens));
  return rest.length === 0 || rest.join(' ') === tokens.join(' ') ? tokens : withoutForms(rest);
}

function withoutLoose(tokens: readonly string[]): readonly string[] {
  if (tokens.length > 1 && looseForms.has(tokens[0] ?? '')) return tokens.slice(1);
  if (tokens.length > 1 && looseForms.has(tokens.at(-1) ?? '')) return tokens.slice(0, -1);
  return tokens;
}

function withoutAttached(tokens: readonly string[]): readonly string[] {
  const name = tokens.join(' ');
  for (const form of attachedForms) {
    const rest = name.startsWith(form)
      ? name.slice(form.length)
      : name.endsWith(form)
        ? name.slice(0, -form.length)
        : name;
    if (rest !== name) return rest.split(' ').filter((token) => token !== '');
  }
  return tokens;
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
