import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { useLocation } from 'wouter';
import { useOwedReports } from '#client/index.ts';
import { isFocusLost } from '#ui/focus/focus.ts';
import type { StoreStatus } from '../boot/boot.ts';
import classes from './Frame.module.css';
import { Rail } from './rail/Rail.tsx';
import { SampleBanner } from './banners/SampleBanner.tsx';
import { StoreNotice } from './banners/StoreNotice.tsx';
import { useDueCount } from './use-due-count.ts';
import { useFocusNet } from './use-focus-net.ts';
import { useLeaveFields } from './use-leave-fields.ts';
import { useScrollMemory } from './use-scroll-memory.ts';

export interface FrameProps {
  /** Without the rail: before there is anybody to show. */
  readonly bare?: boolean;
  readonly status: StoreStatus;
  readonly statusMessage?: string | undefined;
  readonly children: ReactNode;
}

/** Where the keyboard enters what a page lists: its first card or row. */
const entrance = '[data-card][tabindex="0"], [data-row]:not([data-leaving]) [data-main]';

/** Arrows lead into a page's list when nothing on the page has the focus yet. */
const useEntrance = (page: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
      if (event.defaultPrevented || altKey || ctrlKey || metaKey || shiftKey) return;
      if (key !== 'ArrowDown' && key !== 'ArrowUp') return;
      if (!isFocusLost() && document.activeElement !== page.current) return;
      if (document.querySelector('[aria-modal="true"]') !== null) return;
      const first = page.current?.querySelector<HTMLElement>(entrance);
      if (!first) return;
      event.preventDefault();
      first.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, [page]);
};

/** What stays while pages change: the rail, notices, and the place for a page. */
export function Frame({ bare = false, status, statusMessage, children }: FrameProps) {
  const due = useDueCount();
  const untold = useOwedReports();
  const [path] = useLocation();
  const page = useRef<HTMLElement>(null);
  const shown = useRef<string>(undefined);
  useEntrance(page);
  useFocusNet();
  useLeaveFields();
  useScrollMemory(page);

  // What had the focus may have gone with the page before; a click in the rail keeps it there.
  useEffect(() => {
    if (shown.current === path) return;
    const isFirst = shown.current === undefined;
    shown.current = path;
    // Before the first page nothing had it, unless a passphrase or a repair was asked for.
    if (isFirst && !navigator.userActivation.hasBeenActive) return;
    if (isFocusLost()) page.current?.focus();
  }, [path]);

  return (
    <div className={classes['frame']} data-bare={bare || undefined}>
      {!bare && (
        <>
          <a
            className={classes['skip']}
            href="#page"
            onClick={(event) => {
              // Without a new place in the history.
              event.preventDefault();
              page.current?.focus();
            }}
          >
            Skip to the page
          </a>
          <Rail waitingByPath={{ '/today': due, '/leads': untold }} />
        </>
      )}
      <div className={classes['column']}>
        <SampleBanner />
        <StoreNotice status={status} message={statusMessage} />
        <main className={classes['page']} id="page" ref={page} tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  );
}
