/** The heading of LinkedIn's Connections.csv: found by its words, never by its line. */
import type { CsvShape } from '../csv/read/rows.ts';

export type Column = 'given' | 'family' | 'url' | 'email' | 'organization' | 'title' | 'connectedOn';

export interface Header extends CsvShape {
  /** What each column holds; text for one that Kith has no field for (LinkedIn adds one every few years). */
  readonly columnAt: readonly { readonly column?: Column; readonly heading: string }[];
}

/**
 * English as exported; German and French as other programs' fixtures have them; the others as LinkedIn words its own
 * pages. Case and accents don't matter.
 */
const columnByHeading: ReadonlyMap<string, Column> = new Map<string, Column>([
  ['first name', 'given'],
  ['vorname', 'given'],
  ['prenom', 'given'],
  ['last name', 'family'],
  ['nachname', 'family'],
  ['nom', 'family'],
  ['nom de famille', 'family'],
  ['url', 'url'],
  ['email address', 'email'],
  ['e-mail address', 'email'],
  ['e-mail-adresse', 'email'],
  ['adresse e-mail', 'email'],
  ['company', 'organization'],
  ['unternehmen', 'organization'],
  ['entreprise', 'organization'],
  ['position', 'title'],
  ['poste', 'title'],
  ['connected on', 'connectedOn'],
  ['verbunden am', 'connectedOn'],
  ['date de connexion', 'connectedOn'],
  ['connecte le', 'connectedOn'],
  // Spanish, Portuguese, Italian, Dutch, Swedish.
  ['nombre', 'given'],
  ['primeiro nome', 'given'],
  ['nome', 'given'],
  ['voornaam', 'given'],
  ['fornamn', 'given'],
  ['apellidos', 'family'],
  ['apellido', 'family'],
  ['sobrenome', 'family'],
  ['cognome', 'family'],
  ['achternaam', 'family'],
  ['efternamn', 'family'],
  ['direccion de correo electronico', 'email'],
  ['correo electronico', 'email'],
  ['endereco de e-mail', 'email'],
  ['indirizzo email', 'email'],
  ['indirizzo e-mail', 'email'],
  ['e-mailadres', 'email'],
  ['e-postadress', 'email'],
  ['empresa', 'organization'],
  ['azienda', 'organization'],
  ['bedrijf', 'organization'],
  ['foretag', 'organization'],
  ['cargo', 'title'],
  ['puesto', 'title'],
  ['posizione', 'title'],
  ['functie', 'title'],
  ['befattning', 'title'],
  ['conectado el', 'connectedOn'],
  ['conectado em', 'connectedOn'],
  ['collegato in data', 'connectedOn'],
  ['collegato il', 'connectedOn'],
  ['verbonden op', 'connectedOn'],
  ['kontakt sedan', 'connectedOn'],
]);

/** The heading that a line is, whichever of Excel's delimiters it has; undefined for any other line. */
function headerOf(line: string): Header | undefined {
  for (const delimiter of [',', ';', '\t'] as const) {
    const columnAt = line.split(delimiter).map((cell) => {
      const heading = cell.replace(/^[\s\ufeff"]+|[\s"]+$/g, '');
      const column = columnByHeading.get(headingKey(heading));
      return column === undefined ? { heading } : { column, heading };
    });
    // Trailing empty headings are Excel's.
    while (columnAt.at(-1)?.heading === '') columnAt.pop();
    const found = columnAt.map(({ column }) => column);
    if (found.includes('given') && found.includes('connectedOn')) {
      return { delimiter, columns: columnAt.length, columnAt };
    }
  }
  return undefined;
}

/** Of the sentence above the heading, in every language. */
const preambleLink = /linkedin\.com\/(?:psettings|help)\//i;
const columnByPlace: readonly Column[] = [
  'given',
  'family',
  'url',
  'email',
  'organization',
  'title',
  'connectedOn',
];
/** Of 2021 to 2023. */
const columnBeforeUrl = columnByPlace.filter((column) => column !== 'url');

/**
 * Looks at one line after another. Below LinkedIn's own sentence a heading in a language that is not above is known by
 * its places, which are the same in every language; each row's date then says whether they are.
 */
export function createHeaderFinder(): (line: string) => Header | undefined {
  let isBelowPreamble = false;
  return (line) => {
    const header = headerOf(line) ?? (isBelowPreamble ? headerByPlace(line) : undefined);
    isBelowPreamble ||= preambleLink.test(line);
    return header;
  };
}

function headerByPlace(line: string): Header | undefined {
  for (const delimiter of [',', ';', '\t'] as const) {
    const headings = line.split(delimiter).map((cell) => cell.replace(/^[\s"]+|[\s"]+$/g, ''));
    const places = [columnByPlace, columnBeforeUrl].find(({ length }) => length === headings.length);
    if (places === undefined || headings.includes('')) continue;
    const columnAt = places.map((column, at) => ({ column, heading: headings[at] ?? '' }));
    return { delimiter, columns: headings.length, columnAt };
  }
  return undefined;
}

function headingKey(heading: string): string {
  return heading.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').toLowerCase();
}
