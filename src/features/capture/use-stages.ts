import { useEffect, useState } from 'react';
import type { StoreRequest } from '#client/link/requests.ts';
import type { Stage } from '#domain/records.ts';
import { defaultStages, stagesFromSetting } from '#domain/stages/stages.ts';

/** The stages as they are when the window is looked at: they change in another one. */
export const useStages = (request: StoreRequest): readonly Stage[] => {
  const [stages, setStages] = useState<readonly Stage[]>(defaultStages);
  useEffect(() => {
    const ask = () => {
      request('stages', undefined).then(
        (answer) => setStages(stagesFromSetting(answer)),
        () => undefined,
      );
    };
    ask();
    window.addEventListener('focus', ask);
    return () => window.removeEventListener('focus', ask);
  }, [request]);
  return stages;
};
