import { useEffect, useRef, useState } from 'react';
import type { StoreLink } from '#client/link/connect-requests.ts';
import { useKeptDraft } from '#client/drafts.ts';
import { currentZone, useToday } from '#client/time.ts';
import { usePeopleMatch } from '#client/people/use-people-match.ts';
import { errorToData } from '#contract/errors.ts';
import type { PersonHit } from '#contract/values/search.ts';
import { newId } from '#domain/ids.ts';
import { parseWho } from '#domain/people/who.ts';
import { localOf } from '#domain/dates/zones.ts';
import {
  draftFromText,
  draftToArgs,
  draftToText,
  emptyDraft,
  followUpOf,
  isEmptyDraft,
  nextDraft,
  knownPerson,
  type CaptureDraft,
  type HeldEvent,
} from './capture-draft.ts';

/** What was kept last, with the id that undo names. */
export interface Captured {
  readonly id: string;
  readonly label: string;
  /** What stood in the fields, for whoever takes it back to put it right. */
  readonly draft: CaptureDraft;
  readonly undone: boolean;
}

export type Problem = 'no name' | 'no day' | { readonly message: string };

const localNow = (): string => localOf(Date.now(), currentZone());

/** The draft, who is meant by it, and what saving it does. */
export const useCapture = ({ request }: Pick<StoreLink, 'request'>, event?: HeldEvent) => {
  const today = useToday();
  const [draft, setDraft] = useState(emptyDraft);
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [captured, setCaptured] = useState<Captured>();
  // The window's own; a pile of cards belongs to its event's page.
  const { keep } = useKeptDraft(request, event === undefined ? 'capture' : undefined, (text) => {
    setDraft((now) => (isEmptyDraft(now) ? (draftFromText(text) ?? now) : now));
  });
  const text = draftToText(draft);
  const lastText = useRef(text);
  useEffect(() => {
    if (text === lastText.current) return;
    lastText.current = text;
    keep(text);
  }, [text, keep]);
  const { fullName } = parseWho(draft.who);
  const hits = usePeopleMatch(request, fullName);
  const known = knownPerson(draft, hits);

  const change = (patch: Partial<CaptureDraft>) => {
    setProblem(undefined);
    // Another name is another person, whoever was chosen before.
    setDraft((now) => ({ ...now, ...(patch.who !== undefined && { chosen: undefined }), ...patch }));
  };
  const choose = (chosen: PersonHit | 'new') =>
    change(chosen === 'new' ? { chosen } : { chosen, who: chosen.fullName });

  /** Answers whether it was kept. */
  const save = async (): Promise<boolean> => {
    if (saving) return false;
    if (fullName === '') {
      setProblem('no name');
      return false;
    }
    if (followUpOf(draft, today, localNow()) === 'not understood') {
      setProblem('no day');
      return false;
    }
    setSaving(true);
    setProblem(undefined);
    // Made here, so that asking again after the store's death does it once.
    const id = newId(Date.now());
    try {
      const args = draftToArgs(draft, known, today, localNow(), event);
      const { label = '' } = await request('command.execute', { id, name: 'people.capture', args });
      setCaptured({ id, label, draft, undone: false });
      setDraft(nextDraft(draft));
      return true;
    } catch (error) {
      const { code, message } = errorToData(error);
      const isGone = code === 'not-found' && known !== undefined;
      // Deleted, or undone elsewhere, while their name stood here: saved once more they are somebody new.
      if (isGone) setDraft((now) => ({ ...now, chosen: 'new' }));
      setProblem({ message: isGone ? `${message} Save again to add them anew.` : message });
      return false;
    } finally {
      setSaving(false);
    }
  };

  /** Takes the last one back; its words return, if nothing else is being written. */
  const undo = async (): Promise<void> => {
    if (captured === undefined || captured.undone) return;
    try {
      await request('history.undo', { id: captured.id });
      setCaptured({ ...captured, undone: true });
      setDraft((now) => (isEmptyDraft({ ...now, where: '' }) ? captured.draft : now));
    } catch (error) {
      setProblem({ message: errorToData(error).message });
    }
  };

  return {
    today,
    draft,
    change,
    choose,
    hits,
    known,
    save,
    saving,
    problem,
    captured,
    undo,
    /** Nothing typed, nothing said: as a window that was just opened. */
    clear: () => {
      setDraft(emptyDraft);
      setProblem(undefined);
      setCaptured(undefined);
    },
  };
};
