/** What a column of an unknown CSV file may be, and a guess by its heading (English, German, French, Spanish). */
import { headingKey } from './header.ts';

export const columnTargets = [
  'fullName',
  'given',
  'additional',
  'family',
  'prefix',
  'suffix',
  'nickname',
  'pronouns',
  'organization',
  'title',
  'department',
  'email',
  'phone',
  'url',
  'im',
  'address',
  'street',
  'city',
  'region',
  'postalCode',
  'country',
  'poBox',
  'birthday',
  'anniversary',
  'tags',
  'notes',
  'metOn',
  'metWhere',
  'metNote',
  'skills',
  'interests',
  'memberships',
  'caresAbout',
  'needs',
  'offers',
  'starred',
  'birthYear',
  'birthMonth',
  'birthDay',
  'stage',
  'circle',
  'cadence',
  'keepAway',
  'id',
  /** A line of the notes: "Heading: value". */
  'noteLine',
  /** Kept for export, not shown. */
  'extra',
  'skip',
] as const;
export type ColumnTarget = (typeof columnTargets)[number];

/** By heading, as it stands in the file. */
export type CsvMapping = Readonly<Record<string, ColumnTarget>>;

/** What a column holds. Columns of one `group` are one address; `label` is the value's: "work". */
export interface Column {
  readonly to: ColumnTarget;
  readonly heading: string;
  readonly label?: string;
  readonly preferred?: boolean;
  readonly group?: string;
}

const exact: readonly (readonly [ColumnTarget, string])[] = [
  [
    'fullName',
    'full name,name,display name,contact,contact name,person,vollstandiger name,nom complet,nombre completo',
  ],
  [
    'given',
    'first name,firstname,first,given name,forename,vorname,prenom,nombre,nome,primeiro nome,voornaam',
  ],
  [
    'family',
    'last name,lastname,last,family name,surname,nachname,familienname,nom,nom de famille,apellido,apellidos,cognome,sobrenome,achternaam',
  ],
  [
    'additional',
    'middle name,middle,additional name,additional names,zweiter vorname,weitere vornamen,deuxieme prenom,segundo nombre',
  ],
  ['prefix', 'name prefix,prefix,honorific prefix,anrede,civilite,tratamiento'],
  ['suffix', 'name suffix,suffix,honorific suffix,suffixe,sufijo'],
  ['nickname', 'nickname,nick,spitzname,surnom,apodo'],
  ['pronouns', 'pronouns,pronomen,pronoms,pronombres'],
  [
    'organization',
    'company,company name,associated company,organization,organisation,organization name,employer,firma,unternehmen,arbeitgeber,entreprise,societe,empresa,organizacion',
  ],
  [
    'title',
    'job title,job,title,position,role,organization title,headline,occupation,berufsbezeichnung,stellenbezeichnung,fonction,poste,titre,cargo,puesto',
  ],
  ['department', 'department,organization department,abteilung,service,departamento'],
  ['im', 'imaddress,im,im address,screen name,chat,skype,telegram,whatsapp,signal'],
  [
    'address',
    'address,anschrift,adresse,direccion,home address,business address,work address,mailing address,other address',
  ],
  [
    'birthday',
    'birthday,birth date,birthdate,date of birth,dob,born,geburtstag,geburtsdatum,date de naissance,cumpleanos,fecha de nacimiento',
  ],
  ['anniversary', 'anniversary,jahrestag,anniversaire,aniversario'],
  [
    'tags',
    'tags,tag,labels,label,categories,category,groups,group,group membership,kategorien,gruppen,etiquettes,categories,categorias',
  ],
  ['notes', 'notes,note,comments,comment,bemerkungen,notizen,notiz,remarques,commentaires,notas,comentarios'],
  ['metOn', 'met on,first met,first met date,connected on,date met,met date,verbunden am,date de connexion'],
  ['metWhere', 'met at,met where,where we met,first met at,first met where,how we met,place met'],
  ['skills', 'skills,expertise,fahigkeiten,competences,habilidades'],
  ['metNote', 'met note'],
  ['memberships', 'memberships'],
  ['caresAbout', 'cares about'],
  ['needs', 'needs'],
  ['offers', 'offers'],
  ['starred', 'starred,favorite,favourite,favorit,favori,favorito'],
  // Thunderbird's.
  ['birthYear', 'birth year,geburtsjahr'],
  ['birthMonth', 'birth month,geburtsmonat'],
  ['birthDay', 'birth day'],
  ['interests', 'interests,hobby,hobbies,interessen,centres d interet,loisirs,intereses'],
  ['stage', 'stage,kith stage'],
  ['circle', 'circle,kith circle'],
  ['cadence', 'cadence,cadence days,keep in touch days'],
  ['keepAway', 'keep away'],
  ['id', 'kith id'],
];
const targetByHeading: ReadonlyMap<string, ColumnTarget> = new Map(
  exact.flatMap(([to, names]) => names.split(',').map((name) => [name, to] as const)),
);

const byWords: readonly (readonly [ColumnTarget, RegExp])[] = [
  ['skip', /\be ?mail.*\b(?:typ|type|display name|angezeigter name)$/],
  ['email', /\b(?:e ?mails?|courriel|correo|messagerie)\b/],
  [
    'phone',
    /^(?:home|work)$|\b(?:phones?|telephone|telefon|mobiltelefon|telefono|tel|mobile|mobil|cell|handy|portable|movil|fax|pager|telex|callback|isdn)\b/,
  ],
  [
    'url',
    /\b(?:web ?page|web ?site|webseite|page web|pagina web|url|homepage|site web|sitio web|linkedin|profile|blog|twitter|github|xing|facebook|instagram)\b/,
  ],
  ['birthday', /\b(?:birthday|birth date|geburtstag)\b/],
  ['poBox', /\b(?:p ?o box|postfach)\b/],
  ['street', /\b(?:street|strasse|rue|calle)\b/],
  ['city', /\b(?:city|town|ort|stadt|ville|ciudad)\b/],
  ['postalCode', /\b(?:postal code|post ?code|postleitzahl|zip ?code|zip|plz|code postal|codigo postal)\b/],
  ['country', /\b(?:country|land|pays|pais)\b/],
  ['region', /\b(?:state|region|province|county|bundesland|kanton|provincia)\b/],
];

/** Outlook's columns that hold a setting or nothing, and Google's that only Google can use. */
const outlookSkipped =
  /^(?:priority|private|sensitivity|gender|e mail(?: \d)? type|initials|file as|account|directory server|internet free busy|mileage|last interaction|prioritat|vertraulichkeit|geschlecht|e mail typ)$/;
const outlookExtra =
  /^(?:given yomi|surname yomi|company yomi|government id number|organizational id number|billing information|phonetic (?:first|middle|last) name|photo|language)$/;

export interface GuessOptions {
  /** Outlook calls "Mr" the title. */
  readonly titleIsPrefix: boolean;
  /** Another column says what they do: the headline of a profile is a line about them. */
  readonly hasTitle?: boolean;
}

/** Beside a column for the job, this is for "Mr" and "Dr". */
const honorific = /^(?:title|titel|titre|titulo)$/;

/** What a column most likely is; a line of the notes where nothing is known of it, so that nothing is lost. */
export function guessTarget(heading: string, { titleIsPrefix, hasTitle }: GuessOptions): ColumnTarget {
  const key = headingKey(heading);
  if (key === '') return 'skip';
  if (hasTitle === true && key === 'headline') return 'noteLine';
  if (titleIsPrefix && honorific.test(key)) return 'prefix';
  if (outlookSkipped.test(key)) return 'skip';
  if (outlookExtra.test(key)) return 'extra';
  // "E-mail 2", "Phone 3": the number tells columns apart and nothing else.
  const plain = key.replace(/ \d+$/, '');
  return (
    targetByHeading.get(key) ??
    targetByHeading.get(plain) ??
    byWords.find(([, pattern]) => pattern.test(key))?.[0] ??
    'noteLine'
  );
}

const labelWords: readonly (readonly [string, RegExp])[] = [
  ['work fax', /\b(?:business|work) fax\b/],
  ['home fax', /\bhome fax\b/],
  ['fax', /\bfax\b/],
  ['mobile', /\b(?:mobile|mobil|mobiltelefon|cell|handy|portable|movil)\b/],
  ['pager', /\bpager\b/],
  ['car', /\bcar\b/],
  ['assistant', /\bassistant/],
  ['work', /\b(?:business|work|office|company|geschaftlich|dienstlich|professionnel|bureau|trabajo)\b/],
  ['home', /\b(?:home|private|personal|privat|prive|domicile|particular|casa)\b/],
  ['LinkedIn', /\blinkedin\b/],
  ['GitHub', /\bgithub\b/],
  ['Twitter', /\btwitter\b/],
  ['Skype', /\bskype\b/],
  ['Telegram', /\btelegram\b/],
  ['WhatsApp', /\bwhatsapp\b/],
  ['Signal', /\bsignal\b/],
  ['XING', /\bxing\b/],
  ['Facebook', /\bfacebook\b/],
  ['Instagram', /\binstagram\b/],
  ['other', /\bother\b/],
];

const labelled: ReadonlySet<ColumnTarget> = new Set(['email', 'phone', 'url', 'im']);
const parts: ReadonlySet<ColumnTarget> = new Set([
  'address',
  'street',
  'city',
  'region',
  'postalCode',
  'country',
  'poBox',
]);

/** A column as it is read: its label from the words of its heading. */
export function columnOf(heading: string, to: ColumnTarget): Column {
  const key = headingKey(heading);
  const label = labelWords.find(([, pattern]) => pattern.test(key))?.[0];
  const isPart = parts.has(to);
  return {
    to,
    heading,
    ...(label !== undefined && (labelled.has(to) || isPart) && { label }),
    ...(isPart && { group: label ?? '' }),
  };
}
