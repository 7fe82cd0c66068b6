import { useEffect, useState } from 'react';
import { useStoreRequest } from '#client/index.ts';

/** The tags in use, the most used first; asked for when the field is first entered. */
export const useKnownTags = (wanted: boolean): readonly string[] => {
  const request = useStoreRequest();
  const [tags, setTags] = useState<readonly string[]>([]);
  useEffect(() => {
    if (!wanted) return undefined;
    let gone = false;
    request('people.facets', {}).then(
      (facets) => {
        if (!gone) setTags(facets.tags.map(({ tag }) => tag));
      },
      // Without them the field still takes what is typed.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [wanted, request]);
  return tags;
};
