/** The file by which Linux desktops start a program at login (the freedesktop Autostart and Desktop Entry specifications). */
import { createHash } from 'node:crypto';
import { join } from 'node:path';

const autostartName = 'kith.desktop';
/** Says that the rest is as Kith wrote it. */
const markKey = 'X-Kith-Unchanged';

export const autostartPath = (env: Readonly<Record<string, string | undefined>>, home: string): string =>
  join(env['XDG_CONFIG_HOME'] || join(home, '.config'), 'autostart', autostartName);

/** An argument of `Exec`: quoted, with what the specification wants escaped, twice where it is escaped twice. */
const quoted = (argument: string): string =>
  `"${argument
    .replace(/["`$\\]/g, '\\$&')
    .replaceAll('\\', '\\\\')
    .replaceAll('%', '%%')}"`;

const markOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

export const autostartText = (command: readonly string[]): string => {
  const lines = [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Kith',
    'Comment=Reminds you of the people you want to keep in touch with',
    `Exec=${command.map(quoted).join(' ')}`,
    'Icon=kith',
    'Terminal=false',
    'StartupNotify=false',
    'X-GNOME-Autostart-enabled=true',
  ];
  const text = `${lines.join('\n')}\n`;
  return `${text}${markKey}=${markOf(text)}\n`;
};

/** Whether anybody but Kith wrote in it. */
export const isEdited = (text: string): boolean => {
  const at = text.lastIndexOf(`${markKey}=`);
  return at < 0 || text.slice(at + markKey.length + 1).trim() !== markOf(text.slice(0, at));
};

const offLine = /^(Hidden\s*=\s*true|X-GNOME-Autostart-enabled\s*=\s*false)\s*$/im;

/** Whether the desktop would start it. */
export const startsAtLogin = (text: string | undefined): boolean => text !== undefined && !offLine.test(text);

/** The user's own text, turned off or on, and else as it was. */
const turned = (text: string, on: boolean): string => {
  const kept = text
    .split('\n')
    .filter((line) => !offLine.test(line))
    .join('\n');
  if (on) return kept;
  return kept.replace(/^(\[Desktop Entry\][^\n]*)$/m, '$1\nHidden=true');
};

/** What to do with the file: the text to write, null to delete it, undefined to leave it. */
export const autostartChange = (
  text: string | undefined,
  on: boolean,
  command: readonly string[],
): string | null | undefined => {
  if (text === undefined) return on ? autostartText(command) : undefined;
  if (!isEdited(text)) {
    if (!on) return null;
    const next = autostartText(command);
    return next === text ? undefined : next;
  }
  return startsAtLogin(text) === on ? undefined : turned(text, on);
};
