import {
  createContext,
  useContext,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { createActionRegistry, possibleOf, type Action, type ActionRegistry } from './registry.ts';
import { createShortcutMatcher } from './shortcut-matcher.ts';
import { useToast } from '../toast/ToastProvider.tsx';
import { followTyping, isBlankField } from './typed-text.ts';

const RegistryContext = createContext<ActionRegistry | undefined>(undefined);

export const useActionRegistry = (): ActionRegistry => {
  const registry = useContext(RegistryContext);
  if (registry === undefined) throw new Error('useActionRegistry needs an ActionsProvider');
  return registry;
};

/** Whether typed keys would become text here. */
export const isTextField = (target: EventTarget | null): boolean => {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return (
    target instanceof HTMLInputElement &&
    !['button', 'checkbox', 'radio', 'range', 'submit', 'reset', 'color', 'file'].includes(target.type)
  );
};

/** An open dialog owns the keyboard: shortcuts of the page behind it must not run through it. */
const isInDialog = (target: EventTarget | null): boolean =>
  (target instanceof Element && target.closest('[role="dialog"][aria-modal="true"]') !== null) ||
  document.querySelector('[role="dialog"][aria-modal="true"]') !== null;

/** Holds the actions of everything below it and runs them by their shortcuts. */
export function ActionsProvider({ children }: { readonly children: ReactNode }) {
  const [registry] = useState(createActionRegistry);
  const { show } = useToast();

  useEffect(() => {
    const matcher = createShortcutMatcher();
    const onKeyDown = (event: KeyboardEvent) => {
      // An IME's keys are not ours (keyCode 229 covers the first one, before `isComposing` is true).
      if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
      const inDialog = isInDialog(event.target);
      const inField = isTextField(event.target);
      const isBlank = isBlankField(event.target);
      const heard = registry
        .list()
        .filter(
          (action) =>
            (!inDialog || action.inDialogs === true) &&
            (!inField || action.inFields === true || (isBlank && action.inBlankFields === true)),
        );
      const matched = matcher.press(event, possibleOf(heard), event.timeStamp);
      if (matched === undefined || matched === 'started') return;
      event.preventDefault();
      const { action } = matched;
      if (action.when?.() !== false) action.run();
      else show({ message: action.otherwise?.() ?? '' });
    };
    const endFollowing = followTyping();
    window.addEventListener('keydown', onKeyDown);
    return () => {
      endFollowing();
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [registry, show]);

  return <RegistryContext value={registry}>{children}</RegistryContext>;
}

/** Makes actions available while the component is mounted. What they close over may change freely. */
export const useActions = (actions: readonly Action[]): void => {
  const registry = useActionRegistry();
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  // Names, titles and shortcuts decide whether they are registered again; `run` and `when` are looked up late.
  const key = JSON.stringify(
    actions.map(({ name, title, group, shortcuts, inFields, inDialogs, inBlankFields }) => [
      name,
      title,
      group,
      shortcuts,
      inFields,
      inDialogs,
      inBlankFields,
    ]),
  );
  useEffect(() => {
    const current = (name: string) => latest.current.find((action) => action.name === name);
    return registry.register(
      latest.current.map((action) => ({
        ...action,
        run: () => current(action.name)?.run(),
        when: () => current(action.name)?.when?.() ?? true,
        otherwise: () => current(action.name)?.otherwise?.(),
      })),
    );
  }, [registry, key]);
};

export const useActionList = (): readonly Action[] => {
  const registry = useActionRegistry();
  return useSyncExternalStore(registry.subscribe, registry.list);
};

/** Runs an action by its name: what buttons call. */
export const useRunAction = (): ((name: string) => boolean) => useActionRegistry().run;
