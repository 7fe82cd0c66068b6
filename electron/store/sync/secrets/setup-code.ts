/** What brings a second machine in: address, user, password and key, locked with a passphrase, as text for one paste. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { isKithError } from '#contract/errors.ts';
import { inThread } from '../../worker/run.ts';
import { unwatched } from '../../pages/jobs.ts';
import { SyncProblem } from '../server/problem.ts';

const prefix = 'KITH1';
const checkLetters = 6;

const setupContent = z.object({
  address: z.string(),
  user: z.string(),
  password: z.string(),
  key: z.string(),
});
export type SetupContent = z.output<typeof setupContent>;

const checkOf = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, checkLetters);

/** @returns text that can be pasted and shown as a QR picture */
export const toSetupCode = async (content: SetupContent, passphrase: string): Promise<string> => {
  const sealed = await inThread('seal-text', { text: JSON.stringify(content), passphrase }, unwatched);
  const body = Buffer.from(sealed).toString('base64url');
  return `${prefix}${body}${checkOf(body)}`;
};

/** What of pasted text is a code: a mail breaks lines, quotes them, and has words before and a full stop after. */
const codeIn = (pasted: string): string => {
  // Soft hyphens and marks that can't be seen, too.
  const text = pasted.replace(/[\s>\u00AD\u200B-\u200F\u2060\uFEFF]+/gu, '');
  const [code = ''] = /KITH\d+[\w-]+/u.exec(text) ?? [];
  return code;
};

/** @throws SyncProblem `damaged-code`, `wrong-passphrase`, `newer-version` */
export const fromSetupCode = async (code: string, passphrase: string): Promise<SetupContent> => {
  const text = codeIn(code);
  // After the number come letters, whatever is in it.
  if (/^KITH\d+/u.exec(text)?.[0] !== prefix && text !== '') throw new SyncProblem('newer-version');
  const body = text.slice(prefix.length, -checkLetters);
  if (!text.startsWith(prefix) || checkOf(body) !== text.slice(-checkLetters)) {
    throw new SyncProblem('damaged-code');
  }
  try {
    const sealed = new Uint8Array(Buffer.from(body, 'base64url'));
    return setupContent.parse(JSON.parse(await inThread('open-text', { sealed, passphrase }, unwatched)));
  } catch (error) {
    throw new SyncProblem(
      isKithError(error) && error.code === 'wrong-passphrase' ? 'wrong-passphrase' : 'damaged-code',
      { cause: error },
    );
  }
};
