/**
 * The sample network: everybody and every company is made up. Days count back from the day it is opened on;
 * negative ones are to come.
 */
export interface SamplePerson {
  readonly name: string;
  readonly title: string;
  readonly at: string;
  readonly stage: 'to-meet' | 'acquaintance' | 'trust' | 'mentor' | 'referrer';
  readonly circle?: string;
  readonly tags?: readonly string[];
  readonly starred?: boolean;
  readonly met?: readonly [where: string, daysAgo: number, through?: string];
  readonly cares?: string;
  readonly needs?: readonly string[];
  readonly offers?: readonly string[];
  readonly skills?: readonly string[];
  readonly birthdayIn?: number;
  readonly notes?: string;
  /** Kind, days ago, summary, notes. */
  readonly talks?: readonly (readonly [string, number, string, string?])[];
  /** Kind, in how many days, summary, time. */
  readonly next?: readonly (readonly [string, number, string, string?])[];
  /** given or received, kind, days ago, what, thanked. */
  readonly favours?: readonly (readonly ['given' | 'received', string, number, string, boolean?])[];
}

export const people: readonly SamplePerson[] = [
  // To meet
  {
    name: 'Henrik Sandvall',
    title: 'Head of Platform',
    at: 'Norrvik Health',
    stage: 'to-meet',
    tags: ['health'],
    notes: 'Ana offered to introduce you.',
    next: [['ask', 3, 'Ask Ana for the introduction']],
  },
  {
    name: 'Priya Raghunathan',
    title: 'Staff engineer',
    at: 'Kestrel Grid',
    stage: 'to-meet',
    tags: ['grid'],
    next: [['meeting', 14, 'Interview', '11:00']],
    notes: 'Kwabena made the introduction.',
  },
  {
    name: 'Tomasz Wielgorski',
    title: 'Founder',
    at: 'Halden Labs',
    stage: 'to-meet',
    tags: ['speaker'],
    next: [['custom', 1, 'Hear his talk']],
  },
  {
    name: 'Zanele Mokoena-Hart',
    title: 'Programme lead',
    at: 'Brightwater Trust',
    stage: 'to-meet',
    tags: ['grants'],
    birthdayIn: 21,
  },
  {
    name: 'سلمى الكرمي',
    title: 'Editor',
    at: 'Oriel Press',
    stage: 'to-meet',
    tags: ['design'],
    next: [['ask', 6, 'Ask Noor for an introduction']],
  },
  {
    name: 'Elif Sarıkaya',
    title: 'Product director',
    at: 'Ostara Robotics',
    stage: 'to-meet',
    next: [['follow-up', 8, 'Write to her']],
  },
  {
    name: 'Joaquín Belmonte Ochoa',
    title: 'VP of Engineering',
    at: 'Casa Veloz',
    stage: 'to-meet',
    notes: 'Rafael knows him.',
  },
  {
    name: 'Hana Kurosawa-Reid',
    title: 'Partner',
    at: 'Tarn & Oake',
    stage: 'to-meet',
    next: [['custom', 7, 'She speaks at Northern Grid Days']],
  },
  { name: 'Piotr Maliszewski', title: 'Recruiter', at: 'Lumenfeld', stage: 'to-meet' },
  {
    name: 'Nadia Ferhat-Olsen',
    title: 'Grid planner',
    at: 'Women in Grid',
    stage: 'to-meet',
    tags: ['grid'],
  },
  { name: '佐藤 美咲', title: 'Research lead', at: 'Ostara Robotics', stage: 'to-meet' },

  // Acquaintances
  {
    name: 'Amara Okonjo-Lind',
    title: 'Data scientist',
    at: 'Samphire Energy',
    stage: 'acquaintance',
    circle: 'professional',
    tags: ['grid', 'speaker'],
    starred: true,
    met: ['Northern Grid Days', 110],
    cares: 'open tide data',
    offers: ['a look at anything with time series'],
    skills: ['forecasting'],
    talks: [
      ['event', 110, 'Her talk on tide forecasts'],
      ['email', 80, 'Sent her the harbour measurements'],
      ['call', 40, 'Call about the data licence'],
      [
        'coffee',
        12,
        'Coffee at Kaffa',
        'She leaves the pilot team in summer and looks for something with more field work.',
      ],
    ],
    next: [['meeting', 1, 'Coffee', '15:00']],
    favours: [
      ['given', 'information', 80, 'Harbour measurements'],
      ['given', 'contact', 40, 'Named the licence lawyer'],
    ],
  },
  {
    name: 'Dmitri Halvorsen',
    title: 'CTO',
    at: 'Meridian Ferry',
    stage: 'acquaintance',
    circle: 'professional',
    tags: ['grants'],
    met: ['Pier 9 meet-up', 60],
    talks: [
      ['event', 60, 'Met at Pier 9'],
      ['coffee', 13, 'Lunch by the ferry dock', 'Wants to apply for the small grant. Never wrote one.'],
    ],
    next: [['follow-up', -6, 'Send the grant template']],
  },
  {
    name: 'Wanjiru Kamau-Bell',
    title: 'Civil engineer',
    at: 'Halden Labs',
    stage: 'acquaintance',
    tags: ['grid'],
    met: ['Harbour walk', 2],
    cares: 'sea walls that things can live on',
    talks: [['met', 2, 'Walked the harbour together', 'Asked for the old tide-gate drawings.']],
    next: [['follow-up', 0, 'Send the tide-gate drawings']],
  },
  {
    name: 'Camille Deschaintre',
    title: 'Curator',
    at: 'Musée du Littoral',
    stage: 'acquaintance',
    circle: 'friend',
    tags: ['design'],
    met: ['Lyon, at a friend’s table', 420],
    talks: [['coffee', 120, 'Coffee after the opening']],
    next: [['custom', 7, 'See her show']],
  },
  {
    name: 'Rafael Bento Amaral',
    title: 'Sales director',
    at: 'Casa Veloz',
    stage: 'acquaintance',
    tags: ['Lisbon'],
    met: ['a course', 200],
    talks: [['call', 90, 'Call about the launch', 'Launch planned for March.']],
    favours: [['received', 'contact', 95, 'Gave you Joaquín’s name', true]],
  },
  {
    name: 'Bao Nguyen-Everett',
    title: 'Solutions architect',
    at: 'Kestrel Grid',
    stage: 'acquaintance',
    tags: ['grid'],
    talks: [['video', 125, 'Video call on grid tariffs']],
  },
  {
    name: 'Sinéad Ó Draighneáin',
    title: 'Community manager',
    at: 'Pier 9',
    stage: 'acquaintance',
    circle: 'club',
    met: ['Pier 9 meet-up', 300],
    talks: [['event', 70, 'Meet-up on heat pumps']],
    offers: ['a stage for ten minutes'],
  },
  {
    name: 'Lukas Winterhalder',
    title: 'Physiotherapist',
    at: 'Own practice',
    stage: 'acquaintance',
    circle: 'neighbour',
    met: ['Lyon', 500, 'Camille Deschaintre'],
    talks: [['coffee', 150, 'Coffee in the yard']],
  },
  {
    name: 'Aroha Tamihana',
    title: 'Policy adviser',
    at: 'Te Awa Council',
    stage: 'acquaintance',
    cares: 'river rights and her choir',
    talks: [['email', 215, 'E-mail about the river act']],
  },
  {
    name: 'Mateus Figueira',
    title: 'Architect',
    at: 'Atelier Figueira',
    stage: 'acquaintance',
    tags: ['Lisbon', 'design'],
    birthdayIn: 2,
    talks: [['call', 60, 'Call about the boathouse']],
  },
  {
    name: 'Freya Ashdown',
    title: 'Operations manager',
    at: 'Northern Tide',
    stage: 'acquaintance',
    talks: [['event', 30, 'Met at the harbour day']],
    needs: ['a venue for forty people'],
  },
  {
    name: 'Ivo Kovač',
    title: 'Ship surveyor',
    at: 'Meridian Ferry',
    stage: 'acquaintance',
    talks: [['message', 45, 'Message about the hull photos']],
  },
  {
    name: 'Maria-Esperança Vasconcelos de Albuquerque',
    title: 'Deputy head of international cooperation and partnerships',
    at: 'Fjellheim Foundation',
    stage: 'acquaintance',
    starred: true,
    talks: [['video', 100, 'Introduced by Ingrid']],
    next: [['follow-up', 9, 'Send her the notes from the review panel']],
  },
  {
    name: 'Diego Iturbe',
    title: 'Journalist',
    at: 'Harbour Street Studio',
    stage: 'acquaintance',
    tags: ['speaker'],
    talks: [['coffee', 20, 'Coffee about the wind article']],
  },
  {
    name: 'Klara Novák',
    title: 'Product designer',
    at: 'Copperleaf Software',
    stage: 'acquaintance',
    skills: ['service design'],
    offers: ['portfolio reviews'],
    talks: [['event', 55, 'Sat together at the design evening']],
  },
  {
    name: 'Tariq Rahimi',
    title: 'Accountant',
    at: 'Own practice',
    stage: 'acquaintance',
    circle: 'supplier',
    skills: ['bookkeeping for small firms'],
    offers: ['bookkeeping'],
    talks: [['email', 35, 'Sent the tax papers']],
  },
  {
    name: 'Linnea Eklund',
    title: 'Team lead',
    at: 'Juniper Rail',
    stage: 'acquaintance',
    circle: 'co-worker',
    talks: [['call', 85, 'Call about the old project']],
  },
  {
    name: 'Emeka Eze',
    title: 'Site reliability engineer',
    at: 'Copperleaf Software',
    stage: 'acquaintance',
    circle: 'co-worker',
    talks: [['message', 15, 'Congratulated him on the move']],
  },
  {
    name: 'Rosa Marchetti',
    title: 'Head of HR',
    at: 'Foxglove Medical',
    stage: 'acquaintance',
    talks: [['interview', 50, 'Informational interview', 'Told you how they hire: nearly all by referral.']],
  },
  {
    name: 'Viktor Petrov',
    title: 'Boat builder',
    at: 'Own workshop',
    stage: 'acquaintance',
    circle: 'friend',
    needs: ['a bookkeeper before May'],
    talks: [['coffee', 8, 'Tea in the workshop']],
  },
  {
    name: 'Aisha Diallo',
    title: 'Grant officer',
    at: 'Brightwater Trust',
    stage: 'acquaintance',
    tags: ['grants'],
    talks: [['email', 26, 'Question about the form']],
  },
  {
    name: 'Jonas Bergmann',
    title: 'Energy trader',
    at: 'Lumenfeld',
    stage: 'acquaintance',
    talks: [['event', 190, 'Spoke after the panel']],
  },
  {
    name: 'Chloé Delacroix',
    title: 'Translator',
    at: 'Oriel Press',
    stage: 'acquaintance',
    tags: ['design'],
    talks: [['message', 65, 'Sent the French summary']],
  },
  {
    name: 'Andrei Popa',
    title: 'Data engineer',
    at: 'Saltmarsh Analytics',
    stage: 'acquaintance',
    circle: 'co-worker',
    talks: [['coffee', 38, 'Coffee near the station']],
  },
  {
    name: 'Thandi Nkosi',
    title: 'Lawyer',
    at: 'Blue Heron Legal',
    stage: 'acquaintance',
    skills: ['licences'],
    talks: [['call', 42, 'Call on the data licence']],
  },

  {
    name: 'Nils Haraldsen',
    title: 'Harbour pilot',
    at: 'Northern Tide',
    stage: 'acquaintance',
    circle: 'neighbour',
    talks: [['met', 52, 'Met on the quay']],
  },
  {
    name: 'Yara Al-Masri',
    title: 'Illustrator',
    at: 'Own practice',
    stage: 'acquaintance',
    tags: ['design'],
    talks: [['email', 75, 'Sent her the brief']],
  },
  {
    name: 'Pedro Carvalho',
    title: 'Teacher',
    at: 'Eastmoor University',
    stage: 'acquaintance',
    circle: 'family',
    tags: ['Lisbon'],
    talks: [['call', 33, 'Sunday call']],
  },
  {
    name: 'Ayumi Tanaka',
    title: 'Choir director',
    at: 'Harbour Choir',
    stage: 'acquaintance',
    circle: 'club',
    talks: [['event', 98, 'Spring concert']],
  },

  // Trust
  {
    name: 'Ana Ruiz Quintero',
    title: 'Director of partnerships',
    at: 'Brightwater Trust',
    stage: 'trust',
    circle: 'professional',
    tags: ['Lisbon'],
    starred: true,
    met: ['Northern Grid Days', 430],
    cares: 'the coast she grew up on, and her daughter’s music',
    needs: ['two reviewers who know tides'],
    talks: [
      ['event', 430, 'Met at Northern Grid Days'],
      ['coffee', 160, 'First long talk'],
      ['call', 95, 'Call about the coastal programme'],
      ['email', 16, 'E-mail about the review panel'],
      [
        'coffee',
        6,
        'Coffee at Samovar',
        'She starts the coastal programme in May and needs two reviewers who know tides. Her daughter got into the conservatory.',
      ],
    ],
    next: [['report-back', -2, 'Tell her about the Norrvik opening']],
    favours: [
      ['given', 'connection', 16, 'Introduced her to Chidi Nwachukwu-Ross'],
      ['given', 'information', 95, 'Sent the tide tables'],
      ['given', 'contact', 160, 'Named a printer'],
      ['received', 'contact', 120, 'Introduced you to the panel', true],
      ['received', 'information', 30, 'Told you how the fund works', true],
    ],
  },
  {
    name: 'Mei-Ling Tan Oduya',
    title: 'Head of Research',
    at: 'Ostara Robotics',
    stage: 'trust',
    tags: ['speaker'],
    needs: ['a grant writer'],
    met: ['a conference in Delft', 380],
    talks: [
      ['event', 380, 'Met in Delft'],
      ['video', 90, 'Call on soft grippers'],
      ['coffee', 33, 'Lunch at the lab', 'New lab opens this month. Needs a grant writer.'],
    ],
    next: [['meeting', 0, 'Coffee', '10:30']],
    favours: [['given', 'information', 60, 'Lab safety checklist']],
  },
  {
    name: 'Noor Haddad-Verhoeven',
    title: 'Publisher',
    at: 'Oriel Press',
    stage: 'trust',
    tags: ['design'],
    talks: [
      ['coffee', 140, 'Talk about the tide book'],
      ['call', 50, 'Call about the cover'],
      ['message', 4, 'She referred you to her editors'],
    ],
    favours: [
      ['given', 'information', 100, 'Checked the tide chapter'],
      ['received', 'referral', 4, 'Referred you to the editors at Oriel Press', false],
    ],
  },
  {
    name: 'Ingrid Solbakken',
    title: 'Foundation officer',
    at: 'Fjellheim Foundation',
    stage: 'trust',
    tags: ['energy', 'grants'],
    offers: ['grant reviews'],
    skills: ['grant writing'],
    talks: [
      ['video', 100, 'Call about the call for tenders'],
      ['coffee', 24, 'Coffee in Bergen'],
    ],
    next: [['follow-up', 2, 'Share the grant template']],
  },
  {
    name: 'Yusuf Demirbağ',
    title: 'Engineering manager',
    at: 'Lumenfeld',
    stage: 'trust',
    tags: ['grid', 'speaker'],
    circle: 'co-worker',
    talks: [
      ['call', 75, 'Call about his team'],
      ['coffee', 29, 'Lunch near the grid office'],
    ],
    favours: [
      ['given', 'contact', 75, 'Named a candidate'],
      ['given', 'connection', 40, 'Introduced him to Amara'],
    ],
  },
  {
    name: 'Chidi Nwachukwu-Ross',
    title: 'Lecturer',
    at: 'Eastmoor University',
    stage: 'trust',
    tags: ['energy'],
    skills: ['tides', 'peer review'],
    met: ['a train that stood still', 300],
    talks: [
      ['met', 300, 'Met on a train'],
      ['introduction', 16, 'Introduced to Ana'],
      ['email', 48, 'Paper on estuaries'],
    ],
    next: [['follow-up', 5, 'Ask how the review panel went']],
  },
  {
    name: 'Beatriz Salvaterra',
    title: 'Founder',
    at: 'Palmyra Foods',
    stage: 'trust',
    tags: ['Lisbon'],
    talks: [['coffee', 27, 'Tasting at the depot']],
  },
  {
    name: 'Theo Lindqvist-Okafor',
    title: 'Lawyer',
    at: 'Tarn & Oake',
    stage: 'trust',
    circle: 'friend',
    talks: [['coffee', 64, 'Dinner']],
    favours: [
      ['given', 'information', 64, 'Read the lease'],
      ['received', 'information', 110, 'Explained the contract', true],
    ],
  },
  {
    name: 'Kavita Deshmukh',
    title: 'Operations lead',
    at: 'Meridian Ferry',
    stage: 'trust',
    talks: [['call', 125, 'Call about winter timetables']],
  },
  {
    name: 'Leoni Brandt-Mwangi',
    title: 'Chief engineer',
    at: 'Meridian Ferry',
    stage: 'trust',
    talks: [['coffee', 44, 'On board the new ferry']],
  },
  {
    name: 'Omar Said',
    title: 'Designer',
    at: 'Harbour Street Studio',
    stage: 'trust',
    circle: 'friend',
    skills: ['illustration', 'design'],
    offers: ['design for good causes'],
    talks: [['coffee', 18, 'Coffee and sketches']],
  },
  {
    name: 'Lena Haug',
    title: 'Head of Communications',
    at: 'Northern Tide',
    stage: 'trust',
    needs: ['a designer'],
    talks: [['call', 31, 'Call about the annual report']],
  },

  // Mentors
  {
    name: 'Margarethe Voss',
    title: 'Former COO',
    at: 'Kestrel Grid',
    stage: 'mentor',
    tags: ['Lisbon'],
    starred: true,
    birthdayIn: 5,
    cares: 'people who finish what they start',
    talks: [
      [
        'coffee',
        200,
        'Asked her to be your mentor',
        'She said yes: one call a month, no last-minute papers.',
      ],
      ['call', 45, 'Call about the smaller grant'],
      ['call', 17, 'Call: “Ask for the smaller grant first”'],
    ],
    next: [['meeting', 4, 'Call', '17:00']],
  },
  {
    name: 'Samuel Adeyinka-Cole',
    title: 'Investor',
    at: 'Quayside Partners',
    stage: 'mentor',
    tags: ['Lisbon'],
    talks: [['coffee', 16, 'Advice on the application']],
    favours: [['received', 'information', 16, '“Ask for the smaller grant first”', true]],
  },
  {
    name: 'Ritsuko Hamanaka',
    title: 'Professor emerita',
    at: 'Eastmoor University',
    stage: 'mentor',
    talks: [['video', 21, 'Call about the book']],
  },

  // Referrers
  {
    name: 'Kwabena Asante-Mills',
    title: 'Talent partner',
    at: 'Lumenfeld',
    stage: 'referrer',
    tags: ['grants'],
    talks: [
      ['call', 55, 'Call about roles'],
      ['introduction', 3, 'He introduced you to Priya Raghunathan'],
    ],
    next: [['thanks', -3, 'Thank him for introducing you to Priya Raghunathan']],
    favours: [
      ['received', 'connection', 3, 'Introduced you to Priya Raghunathan', false],
      ['given', 'contact', 55, 'Named two engineers'],
    ],
  },
  {
    name: 'Søren Lykke',
    title: 'Managing director',
    at: 'Samphire Energy',
    stage: 'referrer',
    talks: [['coffee', 22, 'Told you of the pilot']],
    next: [['meeting', 6, 'Lunch', '12:00']],
  },
  {
    name: 'Gabriela Popescu-Lund',
    title: 'Consultant',
    at: 'Own practice',
    stage: 'referrer',
    talks: [['call', 19, 'Call about the Oslo office']],
    favours: [['given', 'information', 19, 'Market notes']],
  },
  {
    name: 'Imani Wekesa',
    title: 'Chapter chair',
    at: 'Women in Grid',
    stage: 'referrer',
    tags: ['Lisbon', 'grid'],
    talks: [['event', 37, 'Chapter evening']],
    next: [['meeting', 19, 'Lunch', '12:30']],
  },
  {
    name: 'Oskar Blumenthal',
    title: 'Head of People',
    at: 'Norrvik Health',
    stage: 'referrer',
    tags: ['health'],
    talks: [['coffee', 43, 'Coffee on the quay']],
  },
];

/** Given by, kind, about, days ago, followed days ago, outcome. */
export const leads = [
  [
    'Ana Ruiz Quintero',
    'opening',
    'Opening for a programme manager at Norrvik Health',
    12,
    4,
    'Had a first talk with their team',
  ],
  ['Søren Lykke', 'company', 'The pilot at Samphire Energy', 22, 8, 'They share the pilot’s data'],
  ['Sinéad Ó Draighneáin', 'event', 'Call for short talks at Pier 9', 9, undefined, undefined],
] as const;

/** Name, kind, starts in days, ends in days, place. */
export const events = [
  ['Northern Grid Days', 'conference', 6, 8, 'Old Rope Works'],
  ['Pier 9 meet-up', 'meet-up', 1, undefined, 'Pier 9'],
  ['Harbour walk', 'association', -2, undefined, 'Old Customs House'],
] as const;

/** Who was met at which event: their first talk was there. */
export const metAt = [['Wanjiru Kamau-Bell', 'Harbour walk']] as const;

/** Who knows whom, and how well (1 to 3). */
export const relations = [
  ['Ana Ruiz Quintero', 'Henrik Sandvall', 2],
  ['Kwabena Asante-Mills', 'Priya Raghunathan', 3],
  ['Noor Haddad-Verhoeven', 'سلمى الكرمي', 3],
  ['Rafael Bento Amaral', 'Joaquín Belmonte Ochoa', 2],
  ['Mei-Ling Tan Oduya', 'Elif Sarıkaya', 3],
  ['Mei-Ling Tan Oduya', '佐藤 美咲', 2],
  ['Margarethe Voss', 'Bao Nguyen-Everett', 2],
  ['Oskar Blumenthal', 'Henrik Sandvall', 3],
  ['Camille Deschaintre', 'Lukas Winterhalder', 3],
] as const;

/** Position, company, heard from, heard days ago, posted days ago, status, notes. */
export const openings = [
  [
    'Programme manager',
    'Norrvik Health',
    'Ana Ruiz Quintero',
    12,
    undefined,
    'heard',
    'They run the coastal clinics: the work I did for six years, with more room.',
  ],
  ['Partnerships lead', 'Kestrel Grid', undefined, undefined, 6, 'applied', ''],
] as const;

/** Who introduces, the two (`me`: the user), why, and days ago: asked, agreed, made, met, thanked. */
export const introductions = [
  ['me', 'Mei-Ling Tan Oduya', 'Ingrid Solbakken', 'Mei-Ling needs a grant writer', [2]],
  ['Kwabena Asante-Mills', 'me', 'Bao Nguyen-Everett', 'To learn how the grid pilots are chosen', [5, 3]],
  ['Ana Ruiz Quintero', 'me', 'Oskar Blumenthal', 'To hear how they hire', [62, 58, 55, 43, 42]],
  ['Oskar Blumenthal', 'me', 'Elif Sarıkaya', 'To learn what her team does', [30, 28, 26]],
] as const;

/** With whom, asked days ago, booked in days and at which time, questions. */
export const interviews = [
  [
    'Elif Sarıkaya',
    6,
    4,
    '09:30',
    ['How did you come to do this work?', 'What is changing in your field, and who drives it?'],
  ],
] as const;

/** The invented user's own side. */
export const profile = {
  name: 'Robin Aldersey',
  did: 'Ran six coastal clinics for six years, and halved the time people waited.',
  next: 'Lead a programme that brings care and clean power to small harbours',
  offers: ['Clinic waiting-time data', 'Reviews of grant drafts', 'A room for meetings at the harbour'],
  targets: 'health and energy organizations on the coast',
  memberships: ['Harbour Health Association'],
  /** In days. */
  moveIn: 170,
  weeklyGoal: { meet: 1, help: 1 },
} as const;
