/** Whose page or panel was open last, by id: names stay in the store. */
import type { Id } from '#domain/records.ts';

const key = 'recent-people';
const kept = 8;

/** The latest first. Nothing, when what is there can't be read. */
export const readRecentIds = (): readonly Id[] => {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(value) ? value.filter((id) => typeof id === 'string').slice(0, kept) : [];
  } catch {
    return [];
  }
};

export const rememberPerson = (id: Id): void => {
  const ids = [id, ...readRecentIds().filter((other) => other !== id)].slice(0, kept);
  try {
    localStorage.setItem(key, JSON.stringify(ids));
  } catch {
    // A full disk: whose turn it was last is no loss.
  }
};

/** Whose page this is; undefined: nobody's. */
export const personAt = (path: string): Id | undefined => {
  const [, id] = /^\/people\/([^/]+)$/u.exec(path) ?? [];
  return id === undefined || id === 'bin' ? undefined : decodeURIComponent(id);
};
