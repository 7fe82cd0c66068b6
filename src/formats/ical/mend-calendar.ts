/** A calendar file of which a part is broken, without that part: one bad line is no reason to refuse all others. */
import ICAL from 'ical.js';

/** An event or task that can't be read. */
export interface BrokenPart {
  /** Line of the file where it starts, from 1. */
  readonly row: number;
  readonly title: string;
  /** A whole sentence. */
  readonly reason: string;
}

export interface MendedCalendar {
  /** What is sound; undefined when nothing is. */
  readonly text: string | undefined;
  readonly broken: readonly BrokenPart[];
}

interface Part {
  readonly kind: string;
  readonly row: number;
  readonly lines: string[];
  isWhole: boolean;
}

const begin = /^begin:\s*([\w-]+)\s*$/i;
const end = /^end:\s*([\w-]+)\s*$/i;
const property = /^[\w-]+[;:]/;
/** Whose text other programs write over several lines as it is. */
const longText = /^(?:description|comment|x-alt-desc)[;:]/i;
const kinds: ReadonlySet<string> = new Set(['VEVENT', 'VTODO', 'VTIMEZONE']);

/** The events, tasks and zones of each calendar in the file; the lines between them say nothing that is read. */
function calendarsOf(lines: readonly string[]): readonly (readonly Part[])[] {
  const calendars: Part[][] = [];
  let open: Part | undefined;
  for (const [at, line] of lines.entries()) {
    const began = begin.exec(line)?.[1]?.toUpperCase();
    // A part that begins inside another of its kind: that one was cut.
    if (began !== undefined && (began === 'VCALENDAR' || began === open?.kind)) open = undefined;
    if (began === 'VCALENDAR') calendars.push([]);
    else if (open === undefined && began !== undefined && kinds.has(began)) {
      open = { kind: began, row: at + 1, lines: [], isWhole: false };
      calendars.at(-1)?.push(open);
    }
    if (open === undefined) continue;
    open.lines.push(line);
    if (end.exec(line)?.[1]?.toUpperCase() === open.kind) {
      open.isWhole = true;
      open = undefined;
    }
  }
  return calendars;
}

const isOdd = (line: string): boolean => line.trim() !== '' && !/^[ \t]/.test(line) && !property.test(line);

/** Lines of a description that were not folded, as its own. */
function withLongText(lines: readonly string[]): readonly string[] {
  let isLong = false;
  return lines.map((line) => {
    if (isLong && (isOdd(line) || line.trim() === '')) return ` \\n${line}`;
    if (!/^[ \t]/.test(line) && line.trim() !== '') isLong = longText.test(line);
    return line;
  });
}

const wrapped = (lines: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR'].join('\r\n');

function isSound(lines: readonly string[]): boolean {
  try {
    ICAL.parse(wrapped(lines));
    return true;
  } catch {
    return false;
  }
}

function reasonOf({ row, lines, isWhole }: Part): string {
  if (!isWhole) return 'Its end is missing: the file was cut, or joined with another.';
  const odd = lines.findIndex(isOdd);
  return odd < 0
    ? 'It can’t be read.'
    : `Line ${String(row + odd)} of the file makes no sense in a calendar.`;
}

const titleOf = ({ lines }: Part): string =>
  lines
    .find((line) => /^summary[;:]/i.test(line))
    ?.replace(/^[^:]*:/, '')
    .trim() ?? '';

export function mendCalendar(text: string): MendedCalendar {
  const broken: BrokenPart[] = [];
  let isSomeSound = false;
  const calendars = calendarsOf(text.split(/\r?\n/)).map((parts) =>
    parts.flatMap((part) => {
      const lines = withLongText(part.lines);
      if (part.isWhole && isSound(lines)) {
        isSomeSound ||= part.kind !== 'VTIMEZONE';
        return lines;
      }
      // A zone is known by its name as well.
      if (part.kind !== 'VTIMEZONE') {
        broken.push({ row: part.row, title: titleOf(part), reason: reasonOf(part) });
      }
      return [];
    }),
  );
  return { text: isSomeSound ? calendars.map(wrapped).join('\r\n') : undefined, broken };
}
