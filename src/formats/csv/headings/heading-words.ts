/**
 * What headings mean in tables of people, in the languages that address books and spreadsheets come in. Words are as
 * {@link foldText} makes them; what is found here is a guess that the user can change.
 */
import { foldText } from '#domain/text/text.ts';
import type { ColumnTarget } from './targets.ts';

const exact: readonly (readonly [ColumnTarget, string])[] = [
  [
    'fullName',
    'full name,name,display name,contact,contact name,person,cn,vollstandiger name,anzeigename,ansprechpartner,nom complet,nom a afficher,nombre para mostrar,nom et prenom,prenom et nom,nombre completo,nombre y apellidos,nome completo,nome e cognome,volledige naam,naam,namn,navn,imie i nazwisko,ad soyad,cele jmeno,jmeno a prijmeni,teljes nev,nev,nimi,имя и фамилия,полное имя,фио,姓名,氏名,名前,成员姓名,성명,last name first name,surname first name,nachname vorname,name vorname,nom prenom,apellidos y nombre,apellidos nombre,cognome nome,nama,nama lengkap,ho va ten,ho ten,ονοματεπωνυμο,الاسم,الاسم الكامل,שם,שם מלא',
  ],
  [
    'given',
    'first name,firstname,first,given name,forename,vorname,prenom,nombre,nombres,nome,primeiro nome,voornaam,fornamn,fornavn,imie,prenume,ad,adi,krestni jmeno,jmeno,keresztnev,utonev,etunimi,имя,імя,ονομα,名,이름,nama depan,الاسم الأول,שם פרטי',
  ],
  [
    'family',
    'last name,lastname,last,family name,surname,sn,nachname,familienname,zuname,nom,nom de famille,apellido,apellidos,primer apellido,cognome,sobrenome,achternaam,efternamn,efternavn,etternavn,nazwisko,nume,soyad,soyadi,prijmeni,vezeteknev,sukunimi,фамилия,прізвище,επωνυμο,姓,성,nama belakang,اسم العائلة,الكنية,שם משפחה',
  ],
  [
    'additional',
    'middle name,middle,middle initial,additional name,additional names,zweiter vorname,weitere vornamen,deuxieme prenom,segundo nombre,secondo nome,segundo nome,tweede voornaam,middelste naam,tussenvoegsel,mellannamn,mellemnavn,mellomnavn,drugie imie,отчество,по батькові',
  ],
  [
    'prefix',
    'name prefix,prefix,honorific prefix,salutation,anrede,civilite,titre de civilite,tratamiento,aanhef',
  ],
  [
    'suffix',
    'name suffix,suffix,honorific suffix,suffixe,sufijo,sufixo,suffisso,achtervoegsel,sufiks,namenszusatz',
  ],
  [
    'nickname',
    'nickname,nick,alias,preferred name,goes by,known as,spitzname,surnom,apodo,bijnaam,soprannome,smeknamn,kaldenavn,pseudonim,prezdivka,becenev,takma ad,псевдоним,昵称,暱稱,ニックネーム',
  ],
  ['pronouns', 'pronouns,pronomen,pronoms,pronombres'],
  [
    'organization',
    'company,company name,associated company,primary company,current company,organization,organisation,organization name,employer,firma,unternehmen,arbeitgeber,entreprise,societe,empresa,organizacion,account name,companies,company names,organizations,organisations,societa,azienda,bedrijf,organisatie,werkgever,foretag,arbetsgivare,firmanavn,virksomhed,selskap,organizacja,organizacao,spolecnost,ceg,cegnev,yritys,sirket,компания,организация,место работы,компанія,организация работодатель,εταιρεια,公司,公司名称,单位,会社,会社名,勤務先,회사,회사명,perusahaan,الشركة,חברה',
  ],
  [
    'title',
    'job title,job,title,position,role,organization title,headline,occupation,current title,current position,profession,arbeitstitel,berufsbezeichnung,stellenbezeichnung,beruf,fonction,poste,titre,cargo,puesto,posizione,qualifica,ruolo,functie,functietitel,befattning,stilling,stanowisko,pozice,pracovni pozice,beosztas,tehtavanimike,pozisyon,gorev,должность,посада,θεση,职位,职务,職位,職稱,職称,役職,役職名,직책,직위,jabatan,المسمى الوظيفي,المنصب,תפקיד',
  ],
  [
    'department',
    'department,organization department,abteilung,service,departement,departamento,dipartimento,reparto,afdeling,avdelning,avdeling,dzial,oddeleni,osztaly,osasto,departman,отдел,部门,部門,部署,부서',
  ],
  [
    'im',
    'imaddress,im,im address,instant message handles,screen name,chat,skype,skype id,skype name,telegram,whatsapp,signal,wechat,discord,threema',
  ],
  [
    'address',
    'address,addresses,full address,anschrift,adresse,direccion,indirizzo,endereco,adres,adress,adresa,osoite,alamat,home address,business address,work address,mailing address,other address,адрес,地址,住所,주소',
  ],
  [
    'birthday',
    'birthday,bday,birth date,birthdate,date of birth,dob,born,geburtstag,geburtsdatum,geb,geb datum,date de naissance,date danniversaire,cumpleanos,fecha de nacimiento,compleanno,data di nascita,data de nascimento,verjaardag,geboortedatum,fodelsedag,fodselsdag,fodselsdato,fodelsedatum,urodziny,data urodzenia,narozeniny,datum narozeni,szuletesnap,szuletesi datum,syntymapaiva,dogum gunu,dogum tarihi,день рождения,дата рождения,生日,出生日期,誕生日,生年月日,생일,생년월일,تاريخ الميلاد,יום הולדת,תאריך לידה',
  ],
  [
    'anniversary',
    'anniversary,wedding anniversary,jahrestag,hochzeitstag,jubilaum,anniversaire,anniversaire de mariage ou fete,aniversario,aniversario de boda,anniversario,speciale datum,trouwdag,rocznica,годовщина,纪念日,記念日,기념일',
  ],
  [
    'tags',
    'tags,tag,labels,label,categories,category,groups,group,group membership,lists,kategorien,gruppen,gruppe,etiquettes,groupes,etiquetas,grupos,etichette,gruppi,etiketter,categorias,categorie,categorieen,groepen,kategorier,kategorie,skupiny,kategori,etiketler,категории,категория,группы,группа,метки,标签,分组,类别,分類,カテゴリ,グループ,ラベル,タグ,그룹,범주',
  ],
  [
    'notes',
    'notes,note,comments,comment,memo,bemerkungen,bemerkung,anmerkungen,anmerkung,kommentar,notizen,notiz,remarques,remarque,commentaires,commentaire,notas,nota,comentarios,observaciones,anotacoes,observacoes,annotazioni,notities,opmerkingen,anteckningar,bemaerkninger,noter,notater,notatki,uwagi,poznamky,poznamka,megjegyzes,jegyzetek,muistiinpanot,notlar,заметки,примечание,примечания,комментарий,备注,附注,備註,備考,メモ,메모,비고,ملاحظات,הערות',
  ],
  [
    'metOn',
    'met on,first met,first met date,connected on,connected at,connection date,date connected,date met,met date,when we met,connected since,verbunden am,kontakt seit,date de connexion,bağlantı tarihi,дата установления контакта',
  ],
  ['metWhere', 'met at,met where,met location,where we met,where met,first met at,first met where,place met'],
  [
    'metNote',
    'met note,how we met,how did we meet,how i met them,how do i know them,how i know them,how do we know each other',
  ],
  ['skills', 'skills,expertise,fahigkeiten,competences,habilidades'],
  ['memberships', 'memberships'],
  ['caresAbout', 'cares about'],
  ['needs', 'needs'],
  ['offers', 'offers'],
  ['starred', 'starred,favorite,favourite,favorit,favori,favorito'],
  // Thunderbird's.
  ['birthYear', 'birth year,geburtsjahr,annee de naissance,ano de nacimiento,anno di nascita,geboortejaar'],
  [
    'birthMonth',
    'birth month,geburtsmonat,mois de naissance,mes de nacimiento,mese di nascita,geboortemaand',
  ],
  ['birthDay', 'birth day'],
  [
    'interests',
    'interests,hobby,hobbies,interessen,centres dinteret,loisirs,passe temps,intereses,interessi,hobbys,zainteresowania',
  ],
  ['stage', 'stage,kith stage'],
  ['circle', 'circle,kith circle'],
  ['cadence', 'cadence,cadence days,keep in touch days'],
  ['keepAway', 'keep away'],
  ['id', 'kith id'],
];

/** Of the words above, folded once more: in some scripts folding is more than it looks. */
export const targetByHeading: ReadonlyMap<string, ColumnTarget> = new Map(
  exact.flatMap(([to, names]) => names.split(',').map((name) => [foldText(name), to] as const)),
);

/** What a heading has in it, the first that fits. Letters of other scripts have no word boundary to look for. */
export const targetByWords: readonly (readonly [ColumnTarget, RegExp])[] = [
  [
    'skip',
    /\b(?:e ?mail|messagerie|correo electronico).*\b(?:typ|type|display name|angezeigter name)$|^(?:type|tipo|typ) (?:d?e )?(?:e ?mail|messagerie|correo electronico)|^(?:nom complet de ladresse|nombre para mostrar|weergavenaam)\b.*(?:mail|messagerie|correo)/,
  ],
  // "Phone 1 Type" and "URL 1 Label" say what a value is, and are none.
  ['noteLine', /^(?:e ?mail|phone|address|url|website|im)(?: \d+)? (?:type|label)$/],
  ['extra', /\b(?:photo|image|img|picture|avatar)\b.*\burl\b/],
  [
    'email',
    /\b(?:mail|smtp|e ?mails?|e ?mailadres|e ?mailadresse|e ?post|e ?posta|e ?postadresse?|sahkoposti|adresse electronique|courriel|correo|messagerie|posta elettronica)\b|(?:^| )эл(?:ектронн[а-я]*)? почт|^почта$|البريد|דוא ?ל|אימייל|البريد|דוא ?ל|אימייל|邮箱|邮件|郵件|メール|이메일|메일/,
  ],
  [
    'phone',
    /^(?:home|work)$|\b(?:phones?|telephone|telefoon|telefoonnummer|telefon|telefonnummer|telefonnr|telefonszam|mobiltelefon|mobilnummer|handynummer|rufnummer|telefono|telefone|telemovel|tel|mobile|mobiele|mobiel|mobil|cell|cellulare|celular|handy|portable|telepon|movil|fax|telefax|telecopie|faks|pager|telex|callback|isdn|landline|festnetz|natel|gsm|puhelin|matkapuhelin|cep telefonu)\b|телефон|факс|传真|傳真|ファックス|팩스|мобильн|الهاتف|الجوال|טלפון|נייד|电话|手机|手機|電話|携帯|전화|휴대/,
  ],
  [
    'url',
    /\b(?:web ?page|web ?pagina|web ?site|webseite|page web|pagina web|url|homepage|site web|sitio web|urls|web ?sites|social links?|hemsida|webbplats|strona internetowa|linkedin|profile|blog|twitter|github|xing|facebook|instagram|mastodon|bluesky|portfolio)\b|^(?:links?|site|web)$|сайт|网站|ホームページ|웹사이트/,
  ],
  ['im', /^im \S/],
  [
    'birthday',
    /\b(?:birthday|birth date|geburtstag)\b|^(?:fecha|f|data|date) (?:de |di )?(?:nac|nacimiento|nascimento|nascita|naissance)$/,
  ],
  ['poBox', /\b(?:p ?o box|postfach)\b/],
  [
    'street',
    /\b(?:street|address line|strasse|straat|rue|rua|calle|gatuadress|ulica)\b|^via (?:uff|ufficio|ab|abitazione)\b|улица|街道|番地|번지/,
  ],
  [
    'city',
    /\b(?:city|town|locality|ort|wohnort|stadt|ville|ciudad|localidad|cidade|citta|plaats|woonplaats|miasto|miejscowosc|mesto|sehir|kaupunki)\b|город|城市|市区町村|도시/,
  ],
  [
    'postalCode',
    /\b(?:postal ?code|post ?code|postleitzahl|zip ?code|zip|plz|code postal|codigo postal|postnummer|postinumero|kod pocztowy|posta kodu|psc|cap|cep)\b|индекс|邮编|邮政编码|郵便番号|우편번호/,
  ],
  ['country', /\b(?:country|land|pays|pais|paese|kraj|zeme|ulke)\b|страна|国家|국가|^国/],
  [
    'region',
    /\b(?:state|region|province|provincie|county|bundesland|kanton|provincia|estado|wojewodztwo)\b|область|都道府県/,
  ],
  // `Privat: Adresse`, `Address (home)`, `Adresse professionnelle 2`.
  [
    'address',
    /^(?:(?:home|work|business|office|private|privat|dienstlich|geschaftlich|primary|postal|mailing|billing) )?(?:address|adresse|anschrift|direccion|indirizzo|endereco|adres)(?: (?:home|work|business|private|personal|other|privat|geschaftlich|privee|professionnelle|particular|comercial))?(?: \d+)?$/,
  ],
];

const labelWords: readonly (readonly [string, RegExp])[] = [
  ['pager', /\bpager\b/],
  ['car', /\bcar\b/],
  ['assistant', /\bassistant/],
  [
    'work',
    /\b(?:business|work|office|company|geschaftlich|dienstlich|buro|professionnel|professionnelle|bureau|trabajo|uff|ufficio|comercial|werk|werkadres|zakelijk|arbete|arbejde|jobb|sluzbow[ya])\b|рабоч|служебн|(?:^| )раб(?: |$)|会社|勤務先|公司|商务|商務|办公|工作|회사|직장/,
  ],
  [
    'home',
    /\b(?:home|private|personal|privat|prive|privee|personnel|personnelle|domicile|domicilio|residencia|particular|casa|abitazione|residencial|thuis|huisadres|hem|hjem|domowy|domowa)\b|домашн|(?:^| )дом(?: |$)|自宅|住宅|家庭|집/,
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
const mobile =
  /\b(?:mobile|mobiele|mobiel|mobil|mobiltelefon|mobilnummer|cell|cellulare|celular|telemovel|handy|handynummer|portable|movil|komorkowy|natel|gsm|matkapuhelin|cep telefonu)\b|мобильн|переносн|移动电话|行動電話|الجوال|נייד|手机|手機|携帯|휴대/;
const fax = /\b(?:fax|telefax|telecopie|faks)\b|факс|传真|傳真|ファックス|팩스/;

/** What the words of a heading say of its value, by the heading as {@link foldText} makes it: "work", "home fax". */
export function labelOfHeading(key: string): string | undefined {
  if (!fax.test(key) && mobile.test(key)) return 'mobile';
  const label = labelWords.find(([, pattern]) => pattern.test(key))?.[0];
  if (!fax.test(key)) return label;
  return label === 'work' || label === 'home' ? `${label} fax` : 'fax';
}
