import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';

type Announce = (message: string) => void;

const AnnounceContext = createContext<Announce>(() => undefined);

/** A live region that is always there: regions added together with their text are not read out. */
export function AnnounceProvider({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState({ message: '', count: 0 });
  const announce = useCallback<Announce>((message) => {
    setSaid(({ count }) => ({ message, count: count + 1 }));
  }, []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div className="kith-hidden" aria-live="polite" data-announcer>
        {/* The same words twice are two events: a no-break space makes the text differ. */}
        {said.message + (said.count % 2 === 0 ? '' : '\u00a0')}
      </div>
    </AnnounceContext>
  );
}

/** Says something to screen readers that sighted users see happen: "Ana moved to Trust, 2 of 5". */
export const useAnnounce = (): Announce => useContext(AnnounceContext);
