/** Keys of addresses that belong to one person. */
import { foldText } from './text.ts';

/**
 * The LinkedIn profile a URL names, as `linkedin.com/in/<slug>`: without country host, query, language and
 * case, percent-encoding undone. Undefined for anything else, company pages among them.
 */
export function linkedInProfileKey(url: string): string | undefined {
  const match = /^(?:https?:)?(?:\/\/)?(?:[a-z0-9-]+\.)*linkedin\.com\/(?:mwlite\/)?in\/([^/?#\s,;]+)/i.exec(
    url.trim(),
  );
  const slug = decoded(match?.[1] ?? '')
    .normalize('NFC')
    .toLowerCase();
  return slug === '' ? undefined : `linkedin.com/in/${slug}`;
}

/** The address as mail servers compare it in practice: lower case. Undefined when it is none. */
export function emailKey(email: string): string | undefined {
  const address = email
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/^<|>$/g, '')
    .toLowerCase();
  return /^[^\s@]+@[^\s@]+$/.test(address) ? address : undefined;
}

const sharedBoxes = new Set(
  'info office contact kontakt contacto hello hallo hi mail team sales support help admin post service press jobs hr'.split(
    ' ',
  ),
);

/** Whether an address is a company's rather than a person's: `info@`, `office@`. */
export function isSharedEmail(key: string): boolean {
  return sharedBoxes.has(foldText(key.slice(0, key.indexOf('@'))));
}

/**
 * A phone number as digits: `+4930123456` when it says its country (`+` or `00`), else the national
 * digits as written. An extension is part of it. Undefined for fewer than 7 digits.
 */
export function phoneKey(phone: string): string | undefined {
  const [, main = '', extension = ''] =
    /^(.*?)(?:\s*(?:;ext=|ext\.?|extension|durchwahl|x|#)\s*(\d{1,6}))?$/i.exec(
      phone.trim().replace(/^tel:/i, ''),
    ) ?? [];
  const plain = main.replace(/^\s*00(?=[\s\d(])/, '+');
  // +49 (0)30: the trunk zero isn't dialled from abroad.
  const digits = (plain.startsWith('+') ? plain.replace(/\(0\)/, '') : plain).replace(/\D/g, '');
  if (digits.length < 7 || digits.length > 15) return undefined;
  return `${plain.trimStart().startsWith('+') ? '+' : ''}${digits}${extension === '' ? '' : `;${extension}`}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
