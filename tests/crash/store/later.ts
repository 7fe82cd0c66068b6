/** A later Kith, whose people have another schema; and files with many people. */
import { migrationStrategies } from '#data/schemas/index.ts';
import { rxSchemas } from '#data/schemas/rx-schemas.ts';

export const laterSchemas = {
  ...rxSchemas,
  contacts: { ...rxSchemas.contacts, version: 1 },
} as typeof rxSchemas;

const marked = (doc: Record<string, unknown>) => ({ ...doc, fullName: `${String(doc['fullName'])} II` });

export const laterStrategies = {
  ...migrationStrategies,
  contacts: { 1: marked },
} as unknown as typeof migrationStrategies;

/** A vCard file: more people than one transaction takes. */
export const cardsOf = (people: number, prefix = 'Card'): string =>
  Array.from({ length: people }, (_, at) =>
    [
      'BEGIN:VCARD',
      'VERSION:4.0',
      `FN:${prefix} ${String(at)}`,
      `EMAIL:${prefix.toLowerCase()}-${String(at)}@example.org`,
      'ORG:Ferry Works',
      'END:VCARD',
      '',
    ].join('\r\n'),
  ).join('');
