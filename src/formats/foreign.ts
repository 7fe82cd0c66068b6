/** Files that people try to import and that hold no people Kith can read: what they are, and what to do instead. */

const startsWith = (head: Uint8Array, bytes: readonly number[]): boolean =>
  bytes.every((byte, at) => head[at] === byte);

const zip = [0x50, 0x4b, 0x03, 0x04];
/** Microsoft's compound files: `.xls`, `.msg`. */
const compound = [0xd0, 0xcf, 0x11, 0xe0];
/** `!BDN` */
const outlookStore = [0x21, 0x42, 0x44, 0x4e];

const spreadsheet = 'a spreadsheet: save it as CSV in its own program, and choose that';

/** A part of a sentence, after "… is". Undefined for a file of another kind. */
export function foreignFile(head: Uint8Array, fileName: string): string | undefined {
  const name = fileName.toLowerCase();
  if (startsWith(head, zip) && /\.(?:xlsx|xlsm|xlsb|ods|numbers)$/.test(name)) return spreadsheet;
  if (startsWith(head, compound)) {
    return name.endsWith('.msg') ? 'a message of Outlook: export the contacts as CSV there' : spreadsheet;
  }
  if (startsWith(head, outlookStore)) return 'a data file of Outlook: export the contacts as CSV there';
  const text = new TextDecoder().decode(head.subarray(0, 4_096)).replace(/^\ufeff/, '');
  if (/^\s*begin\s*:\s*vcalendar\s*$/im.test(text))
    return 'a calendar: take it over in Settings, under Calendars';
  if (/^"?CONVERSATION ID"?,|\binviterProfileUrl\b/m.test(text)) {
    return 'another part of LinkedIn’s export: choose its Connections.csv, or the whole zip file';
  }
  if (text.startsWith('age-encryption.org/')) return 'a backup: restore it in Settings, under Backup';
  if (name.endsWith('.ldif') || /^(?:version:\s*1\s*)?dn:{1,2} /.test(text)) {
    return 'an address book in LDIF: export it as vCard or CSV there';
  }
  return undefined;
}
