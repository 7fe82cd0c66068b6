import type { z } from 'zod';
import { numberWords } from '#domain/text/number-words.ts';

/** What a user calls them, as far as more is typed there than a word. */
const wordsByField: Readonly<Record<string, string>> = {
  fullName: 'the name',
  name: 'the name',
  nickname: 'the nickname',
  summary: 'the line',
  what: 'the line',
  about: 'the line',
  text: 'the text',
  title: 'the title',
  department: 'the department',
  organization: 'the company',
  industry: 'the industry',
  where: 'the place',
  place: 'the place',
  important: 'the one important thing',
  notes: 'the note',
  outcome: 'what came of it',
  add: 'a tag',
  tags: 'a tag',
  skills: 'a skill',
  interests: 'an interest',
  memberships: 'a membership',
  value: 'what stands there',
  label: 'a label',
};

/**
 * For whoever typed it, where more was typed than is kept: "the name has more than 2,000 characters". Undefined for
 * everything else that can be wrong, which no form lets through.
 */
export const tooLongWords = (error: z.ZodError): string | undefined => {
  const issue = error.issues[0];
  if (issue?.code !== 'too_big' || issue.origin !== 'string') return undefined;
  // Where in the command it stood, and which of several it was, says nothing to a user.
  const field = issue.path.findLast((part) => typeof part === 'string' && part in wordsByField);
  const what = (field === undefined ? undefined : wordsByField[String(field)]) ?? 'what you typed';
  return `${what} has more than ${numberWords(Number(issue.maximum))} characters`;
};
