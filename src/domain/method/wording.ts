/**
 * The wording guard: phrasings that put people on the spot or get a "no", found in the text of an ask, each
 * with the question that works better. A list that lives here and is never fetched. It warns, and leaves the text.
 */
export interface WordingRule {
  readonly id: string;
  /** Case doesn't matter; spaces stand for any white space. */
  readonly pattern: RegExp;
  readonly why: string;
  readonly better: string;
}

export interface WordingFinding {
  readonly rule: string;
  /** As it stands in the text. */
  readonly found: string;
  /** Where, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly why: string;
  readonly better: string;
}

/** Ordinary words between the ones that matter. */
const few = String.raw`(?:\s+[\w’'-]+){0,3}?\s+`;
const rx = (source: string): RegExp => new RegExp(source.replaceAll(' ', String.raw`\s+`), 'giu');

export const wordingRules: readonly WordingRule[] = [
  {
    id: 'openings',
    pattern: rx(String.raw`\bknow${few}(?:openings?|vacanc(?:y|ies)|jobs?|positions?|roles?)\b`),
    why: 'Asked for an opening, people think of none and say no.',
    better: 'Who could tell me more about this field?',
  },
  {
    id: 'hiring',
    pattern: rx(
      String.raw`\b(?:anyone|anybody|someone|somebody|who|people|companies)(?:\s+(?:is|are|was|who|that)|[’']s)*${'\\s+'}(?:currently )?hiring\b|\b(?:is|are) (?:you|your (?:company|team)) hiring\b|\bare you hiring\b`,
    ),
    why: 'It puts them on the spot, and the answer is nearly always no.',
    better: 'Who is doing interesting work in this area: which companies, which people?',
  },
  {
    id: 'resume',
    pattern: rx(
      String.raw`\b(?:pass|send|forward|hand|give|share)(?:ing)?(?: (?:on|along|around))?(?: (?:my|the))? (?:r[eé]sum[eé]|cv|curriculum vitae)(?: (?:on|along|around))?\b|\battach(?:ed|ing)?(?: (?:is|you(?:’|')ll find))? my (?:r[eé]sum[eé]|cv)\b`,
    ),
    why: 'A résumé that is passed on says nothing about you. A person who knows your work does.',
    better: 'May I tell you what I have been doing, and hear where you think it fits?',
  },
  {
    id: 'job',
    pattern: rx(
      String.raw`\b(?:(?:get|find|give|offer|land)(?:ting|ing)? me|i (?:just )?need|i(?:’|')?m (?:desperate|looking) for)(?: (?:a|any|some))?(?: new)? (?:job|work|position)\b|\bon the job market\b|\bhelp me (?:find|get)(?: (?:a|any))?(?: new)? (?:job|work|position)\b`,
    ),
    why: 'Nobody can give you a job on the spot. They can tell you what they see, and whom they know.',
    better: 'This is what I want to do next. What do you see happening there?',
  },
  {
    id: 'anything',
    pattern: rx(
      String.raw`\b(?:if|let me know if|whether)(?: you)? (?:hear|know|see|come across)(?: of| about)? (?:anything|something)\b|\bkeep me in mind\b|\bkeep an eye (?:out|open)\b`,
    ),
    why: 'An open request is easy to agree to and easy to forget.',
    better: 'Whom would you talk to first, if you were me?',
  },
  {
    id: 'brain',
    pattern: rx(String.raw`\bpick your brains?\b`),
    why: 'It asks for an hour and doesn’t say what about.',
    better: 'I have two questions about your work. Would you have twenty minutes next week?',
  },
  {
    id: 'several',
    pattern: rx(
      String.raw`(?:^|\n)\s*(?:hi|hello|dear|hey) (?:all|everyone|everybody|friends|folks|team|both)\b|\b(?:to whom it may concern|dear sir or madam)\b`,
    ),
    why: 'What is written to everybody is answered by nobody.',
    better: 'Write to one person, and say why you ask them.',
  },
];

const address = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;

/** Several recipients are found by their addresses too. */
function severalAddresses(text: string): readonly WordingFinding[] {
  const found = [...text.matchAll(address)];
  const [first, second] = found;
  if (first === undefined || second === undefined || first[0] === second[0]) return [];
  const rule = wordingRules.find(({ id }) => id === 'several');
  if (rule === undefined) return [];
  const start = second.index;
  return [
    {
      rule: rule.id,
      found: second[0],
      start,
      end: start + second[0].length,
      why: rule.why,
      better: rule.better,
    },
  ];
}

/** What in the text would be better asked another way, in the order it stands there; each rule once. */
export function checkWording(text: string): readonly WordingFinding[] {
  const findings = wordingRules.flatMap(({ id, pattern, why, better }): readonly WordingFinding[] => {
    const match = text.matchAll(pattern).next().value;
    if (match === undefined) return [];
    const lead = match[0].length - match[0].trimStart().length;
    const found = match[0].trim();
    const start = match.index + lead;
    return [{ rule: id, found, start, end: start + found.length, why, better }];
  });
  const several = findings.some(({ rule }) => rule === 'several') ? [] : severalAddresses(text);
  return [...findings, ...several].toSorted((a, b) => a.start - b.start);
}

/** The text with a finding's words replaced by the better question, as a sentence of its own. */
export function withBetterWording(text: string, { start, end, better }: WordingFinding): string {
  // The whole sentence goes: half of one around another would be neither.
  const before = text.slice(0, start);
  const from = Math.max(...['.', '!', '?', '\n'].map((mark) => before.lastIndexOf(mark))) + 1;
  const rest = text.slice(end);
  const ending = /[.!?\n]/u.exec(rest);
  const to = ending === null ? text.length : end + ending.index + (ending[0] === '\n' ? 0 : 1);
  const space = from === 0 || text[from - 1] === '\n' ? '' : ' ';
  return `${text.slice(0, from)}${space}${better}${text.slice(to)}`;
}
