import { useEffect, useState } from 'react';
import type { PersonHit } from '#contract/values/search.ts';
import type { StoreRequest } from '../link/requests.ts';

/** As many as fit below the field. */
const limit = 5;

interface Answer {
  readonly text: string;
  readonly hits: readonly PersonHit[];
}

const none: readonly PersonHit[] = [];

/** People whose name fits what is typed; those of the letters before stay until the answer comes. */
export const usePeopleMatch = (request: StoreRequest, name: string): readonly PersonHit[] => {
  const [answer, setAnswer] = useState<Answer>();
  useEffect(() => {
    if (name === '') return undefined;
    let isLatest = true;
    request('people.match', { text: name.slice(0, 500), limit }).then(
      (hits) => {
        if (isLatest) setAnswer({ text: name, hits });
      },
      // Without an answer everybody is new, which can be put right later.
      () => undefined,
    );
    return () => {
      isLatest = false;
    };
  }, [request, name]);
  if (name === '' || answer === undefined) return none;
  // An exact hit of other letters is no exact hit of these.
  return answer.text === name ? answer.hits : answer.hits.map((hit) => ({ ...hit, exact: false }));
};
