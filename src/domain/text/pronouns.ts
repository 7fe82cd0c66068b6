/** What stands for a person inside a sentence. */
export interface Pronouns {
  /** "she" */
  readonly subject: string;
  /** "her" */
  readonly object: string;
  /** "her", before what is theirs */
  readonly possessive: string;
}

const she: Pronouns = { subject: 'she', object: 'her', possessive: 'her' };
const he: Pronouns = { subject: 'he', object: 'him', possessive: 'his' };
const they: Pronouns = { subject: 'they', object: 'them', possessive: 'their' };

/** Of "she/her" or "he, him"; whatever else one wrote, and nothing at all, is "they". */
export function pronounsOf(pronouns: string | undefined): Pronouns {
  const first = pronouns?.split(/[/,\s]/u)[0]?.toLowerCase();
  return first === 'she' ? she : first === 'he' ? he : they;
}
