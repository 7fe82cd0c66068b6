/** What a column of an unknown CSV file may be, and a guess by its heading (English, German, French, Spanish; the usual ones of Italian, Portuguese, Dutch, Swedish, Danish, Norwegian and Polish). */
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
    'full name,name,display name,contact,contact name,person,vollstandiger name,nom complet,nombre completo,nome completo,volledige naam,naam,namn,navn,imie i nazwisko',
  ],
  [
    'given',
    'first name,firstname,first,given name,forename,vorname,prenom,nombre,nome,primeiro nome,voornaam,fornamn,fornavn,imie',
  ],
  [
    'family',
    'last name,lastname,last,family name,surname,nachname,familienname,nom,nom de famille,apellido,apellidos,cognome,sobrenome,achternaam,efternamn,efternavn,etternavn,nazwisko',
  ],
  [
    'additional',
    'middle name,middle,additional name,additional names,zweiter vorname,weitere vornamen,deuxieme prenom,segundo nombre,secondo nome,segundo nome,tweede naam,mellannamn,mellemnavn,mellomnavn,drugie imie',
  ],
  ['prefix', 'name prefix,prefix,honorific prefix,salutation,anrede,civilite,tratamiento'],
  ['suffix', 'name suffix,suffix,honorific suffix,suffixe,sufijo'],
  ['nickname', 'nickname,nick,spitzname,surnom,apodo'],
  ['pronouns', 'pronouns,pronomen,pronoms,pronombres'],
  [
    'organization',
    'company,company name,associated company,organization,organisation,organization name,employer,firma,unternehmen,arbeitgeber,entreprise,societe,empresa,organizacion,account name,companies,company names,organizations,organisations,societa,azienda,bedrijf,foretag,firmanavn,virksomhed',
  ],
  [
    'title',
    'job title,job,title,position,role,organization title,headline,occupation,berufsbezeichnung,stellenbezeichnung,fonction,poste,titre,cargo,puesto,posizione,qualifica,functie,functietitel,befattning,stilling,stanowisko',
  ],
  [
    'department',
    'department,organization department,abteilung,service,departamento,reparto,afdeling,avdelning,dzial',
  ],
  ['im', 'imaddress,im,im address,screen name,chat,skype,telegram,whatsapp,signal'],
  [
    'address',
    'address,anschrift,adresse,direccion,home address,business address,work address,mailing address,other address',
  ],
  [
    'birthday',
    'birthday,birth date,birthdate,date of birth,dob,born,geburtstag,geburtsdatum,date de naissance,cumpleanos,fecha de nacimiento,compleanno,data di nascita,data de nascimento,verjaardag,geboortedatum,fodelsedag,fodselsdag,urodziny,data urodzenia',
  ],
  ['anniversary', 'anniversary,jahrestag,anniversaire,aniversario'],
  [
    'tags',
    'tags,tag,labels,label,categories,category,groups,group,group membership,kategorien,gruppen,etiquettes,categories,categorias,categorie,categorieen,kategorier,kategorie',
  ],
  [
    'notes',
    'notes,note,comments,comment,bemerkungen,notizen,notiz,remarques,commentaires,notas,comentarios,anotacoes,observacoes,notities,opmerkingen,anteckningar,bemaerkninger,notater,notatki,uwagi',
  ],
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
  [
    'email',
    /\b(?:e ?mails?|e ?mailadres|e ?post|e ?postadresse?|courriel|correo|messagerie|posta elettronica)\b/,
  ],
  [
    'phone',
    /^(?:home|work)$|\b(?:phones?|telephone|telefoon|telefon|telefonnummer|mobiltelefon|mobilnummer|telefono|telefone|telemovel|tel|mobile|mobiele|mobil|cell|cellulare|celular|handy|portable|movil|fax|pager|telex|callback|isdn)\b/,
  ],
  [
    'url',
    /\b(?:web ?page|web ?site|webseite|page web|pagina web|url|homepage|site web|sitio web|urls|web ?sites|linkedin|profile|blog|twitter|github|xing|facebook|instagram)\b/,
  ],
  ['birthday', /\b(?:birthday|birth date|geburtstag)\b/],
  ['poBox', /\b(?:p ?o box|postfach)\b/],
  ['street', /\b(?:street|strasse|straat|rue|rua|calle|gatuadress|ulica)\b/],
  ['city', /\b(?:city|town|ort|stadt|ville|ciudad|cidade|citta|plaats|miasto)\b/],
  [
    'postalCode',
    /\b(?:postal code|post ?code|postleitzahl|zip ?code|zip|plz|code postal|codigo postal|postnummer|kod pocztowy|cap)\b/,
  ],
  ['country', /\b(?:country|land|pays|pais|paese|kraj)\b/],
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
  /** Another column says when they were born. */
  readonly hasBirthday?: boolean;
}

/** French and Portuguese say this of a birthday, unless there is another word for that beside it; Spanish never does. */
const birthdayOrNot = /^(?:anniversaire|aniversario)$/;

/** Beside a column for the job, this is for "Mr" and "Dr". */
const honorific = /^(?:title|titel|titre|titulo)$/;

/** Pipedrive's `Person - Name`. */
const subject = /^(?:person|contact) - /i;

/** Whether one is called by what such a column holds, as most tables say it. */
export const isNameHeading = (heading: string): boolean => {
  const to = targetByHeading.get(headingKey(heading.replace(subject, '')));
  return to === 'fullName' || to === 'given' || to === 'family';
};

/** What a column most likely is; a line of the notes where nothing is known of it, so that nothing is lost. */
export function guessTarget(heading: string, options: GuessOptions): ColumnTarget {
  const target = guessByKey(headingKey(heading.replace(subject, '')), options);
  // `emailAddress`, as programs name their fields; `LinkedIn` is one word.
  return target === 'noteLine' && camelCase.test(heading)
    ? guessByKey(headingKey(heading.replaceAll(camelCases, ' ')), options)
    : target;
}

const camelCase = /^[a-z]+[A-Z]/;
const camelCases = /(?<=[a-z])(?=[A-Z])/g;

function guessByKey(key: string, { titleIsPrefix, hasTitle, hasBirthday }: GuessOptions): ColumnTarget {
  if (key === '') return 'skip';
  if (hasTitle === true && key === 'headline') return 'noteLine';
  if (hasBirthday !== true && birthdayOrNot.test(key)) return 'birthday';
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
  [
    'mobile',
    /\b(?:mobile|mobiele|mobil|mobiltelefon|mobilnummer|cell|cellulare|celular|telemovel|handy|portable|movil|komorkowy)\b/,
  ],
  ['pager', /\bpager\b/],
  ['car', /\bcar\b/],
  ['assistant', /\bassistant/],
  [
    'work',
    /\b(?:business|work|office|company|geschaftlich|dienstlich|professionnel|bureau|trabajo|uff|ufficio|comercial|werk|zakelijk)\b/,
  ],
  [
    'home',
    /\b(?:home|private|personal|privat|prive|domicile|particular|casa|abitazione|residencial|thuis|hem)\b/,
  ],
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
