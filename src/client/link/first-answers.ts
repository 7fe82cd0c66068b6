import type { PageDatabase } from './database.ts';
import type { Question } from '../questions.ts';

/**
 * Answers to what a page will ask when it is first shown. Asked for before it is: it is then painted once, whole,
 * and not again with each answer.
 */
export interface FirstAnswers {
  /** Asks, and keeps the answer for the component that asks the same. */
  ask<T>(question: Question<T>): Promise<T>;
  /** The answer, if there is one. It may be of a moment ago: ask as well. */
  get(key: string): unknown;
  has(key: string): boolean;
  /** Whoever asked by now lives on with answers of its own. */
  forget(key: string): void;
}

export const createFirstAnswers = (database: PageDatabase): FirstAnswers => {
  const answers = new Map<string, unknown>();
  return {
    ask: async (question) => {
      const answer = await question.ask(database).exec();
      answers.set(question.key, answer);
      return answer;
    },
    get: (key) => answers.get(key),
    has: (key) => answers.has(key),
    forget: (key) => {
      answers.delete(key);
    },
  };
};
