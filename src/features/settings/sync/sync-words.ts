/** Sync in words: for each thing that can be wrong one sentence, and one thing to do. */
import type { SyncProblemCode, SyncStatus } from '#contract/values/sync.ts';
import { dayWords, timeWords } from '#domain/dates/date-words.ts';
import { dateOf, timeOf } from '#domain/dates/dates.ts';
import { numberWords } from '#domain/text/number-words.ts';
import type { CalendarDate } from '#domain/records.ts';
import { counted } from '#domain/text/text.ts';
import { localOf } from '#domain/dates/zones.ts';

/** What the user can do about it while sync is on. */
export type SyncAction = 'retry' | 'password' | 'unlock' | 'replaced' | 'leave';

export interface ProblemWords {
  readonly title: string;
  /** What it means and what was kept: one sentence. */
  readonly text: string;
  readonly action: SyncAction;
}

const problems: Readonly<Record<SyncProblemCode, ProblemWords>> = {
  'invalid-address': {
    title: 'This is not an address',
    text: 'It looks like kith.example.org or https://kith.example.org/kith.',
    action: 'retry',
  },
  'http-refused': {
    title: 'This address is not encrypted',
    text: 'Over plain http anybody on the way could read the password, so Kith takes https only: give the server a certificate.',
    action: 'leave',
  },
  'http-warning': {
    title: 'This address is not encrypted',
    text: 'Over plain http others on your network can read the password and delete what is on the server, but never your people.',
    action: 'retry',
  },
  offline: {
    title: 'This computer is offline',
    text: 'Your changes are kept here and go out when the network is back.',
    action: 'retry',
  },
  'unknown-server': {
    title: 'There is no server of this name',
    text: 'Check the address for a slip, or try again once the network is back.',
    action: 'retry',
  },
  unreachable: {
    title: 'The server doesn’t answer',
    text: 'Your changes are kept here, and Kith tries again by itself.',
    action: 'retry',
  },
  certificate: {
    title: 'The server’s certificate is not trusted',
    text: 'It has run out, or somebody stands between: nothing was sent, so let whoever runs the server look at it.',
    action: 'retry',
  },
  'not-couchdb': {
    title: 'Something else answers there',
    text: 'It is not CouchDB: perhaps the sign-in page of a public network, or an address with a slip.',
    action: 'retry',
  },
  'wrong-password': {
    title: 'The server refuses the password',
    text: 'Your changes are kept here until user and password are right.',
    action: 'password',
  },
  'not-allowed': {
    title: 'This user may not use the database',
    text: 'Let whoever runs the server make the database and allow this user to write to it.',
    action: 'password',
  },
  'no-space': {
    title: 'The server is full',
    text: 'Your changes are kept here and go out when there is space.',
    action: 'retry',
  },
  'server-trouble': {
    title: 'The server has trouble of its own',
    text: 'Your changes are kept here, and Kith tries again by itself.',
    action: 'retry',
  },
  'server-empty': {
    title: 'There is no network on this server any more',
    text: 'Set sync up on the first computer again, and make a new setup code there.',
    action: 'retry',
  },
  'server-holds-network': {
    title: 'This server has a network already',
    text: 'Join it with a setup code, which a computer that is in it shows in Settings.',
    action: 'retry',
  },
  'server-holds-other-network': {
    title: 'The server holds another network',
    text: 'What is there was locked with another key, so nothing was sent and nothing here was changed.',
    action: 'leave',
  },
  'server-replaced': {
    title: 'The server was emptied or set up anew',
    text: 'Everything is still here; say whether it should be filled again from this computer.',
    action: 'replaced',
  },
  'wrong-passphrase': {
    title: 'The passphrase does not fit',
    text: 'Nothing was changed: type it again.',
    action: 'unlock',
  },
  'damaged-code': {
    title: 'This setup code is not whole',
    text: 'Copy it again, from “KITH1” to its very end.',
    action: 'retry',
  },
  'newer-version': {
    title: 'Another computer has a newer Kith',
    text: 'Update Kith on this one; until then your changes are kept here.',
    action: 'retry',
  },
  locked: {
    title: 'Sync waits for its passphrase',
    text: 'This computer has no safe place for the key, so it is asked for after each start.',
    action: 'unlock',
  },
  'passphrase-needed': {
    title: 'The key needs a passphrase',
    text: 'This computer has no safe place for the key, so a passphrase of yours must lock it.',
    action: 'unlock',
  },
  internal: {
    title: 'Sync has stopped because of a defect',
    text: 'Nothing was lost: everything is still here.',
    action: 'retry',
  },
};

export const problemWords = (code: SyncProblemCode): ProblemWords => problems[code];

export const actionWords: Readonly<Record<SyncAction, string>> = {
  retry: 'Try again',
  password: 'Type the password',
  unlock: 'Type the passphrase',
  replaced: 'Decide',
  leave: 'Leave sync',
};

/** "3 changes wait" */
export const waitingWords = (waiting: number): string =>
  waiting === 1 ? 'One change waits' : `${counted(waiting, 'change', 'changes')} wait`;

/** What came from the server and could not be kept here. */
export const skippedWords = (count: number): string =>
  `${counted(count, 'record', 'records')} on the server can’t be read here: altered there, written with another key, or by a newer Kith. Nothing here was changed.`;

/** "today at 10:30" */
export const momentWords = (at: number, zone: string, today: CalendarDate): string => {
  const local = localOf(at, zone);
  return `${dayWords(dateOf(local), today)} at ${timeWords(timeOf(local) ?? '')}`;
};

export interface MarkWords {
  /** Under the icon: one word, or two. */
  readonly label: string;
  readonly sentence: string;
  readonly action: SyncAction | 'now';
}

/** The mark in the frame; undefined: sync is off, and there is none. */
export const markWords = (status: SyncStatus): MarkWords | undefined => {
  const { state, waiting, progress, trouble, server } = status;
  const place = server?.name ?? 'the server';
  if (state === 'off') return undefined;
  if (trouble !== undefined && state !== 'syncing') {
    const words = problemWords(trouble.code);
    const label = state === 'trouble' ? 'Stopped' : waiting > 0 ? `${numberWords(waiting)} wait` : 'Waiting';
    return { label, sentence: `${words.title}. ${words.text}`, action: words.action };
  }
  if (progress !== undefined)
    return {
      label: 'Syncing',
      sentence: `${numberWords(progress.done)} of ${numberWords(progress.total)} records are exchanged with ${place}.`,
      action: 'now',
    };
  if (waiting > 0)
    return {
      label: `${numberWords(waiting)} wait`,
      sentence: `${waitingWords(waiting)} for ${place}.`,
      action: 'now',
    };
  return state === 'up-to-date'
    ? { label: 'Synced', sentence: `Everything is the same here and on ${place}.`, action: 'now' }
    : { label: 'Syncing', sentence: `Kith is in touch with ${place}.`, action: 'now' };
};
