export interface Action {
  /** Kebab case, the name the application menu uses too: `add-person`. */
  readonly name: string;
  /** "Add a person" */
  readonly title: string;
  /** Other words it is looked for by in the palette: "dark light". */
  readonly also?: string;
  /** Heading of the shortcuts sheet it stands under. */
  readonly group: string;
  /** The first one is shown; the others work too. See `shortcut.ts` for how they are written. */
  readonly shortcuts?: readonly string[];
  /** Works while a text field has the focus. Default: only when no text would be typed. */
  readonly inFields?: boolean;
  /** Works while a dialog is open: it takes the whole page away, the dialog with it. */
  readonly inDialogs?: boolean;
  /** Works in a field with nothing typed, too: see `isBlankField`. */
  readonly inBlankFields?: boolean;
  /** Whether it can be done now; absent: always. */
  readonly when?: () => boolean;
  /** What is said when its key is pressed and it can't be done now: "Choose somebody first". Undefined: nothing. */
  readonly otherwise?: () => string | undefined;
  readonly run: () => void;
}

export interface ActionRegistry {
  /** Later ones win over earlier ones of the same name or shortcut, until the answer is called. */
  register(actions: readonly Action[]): () => void;
  /** One for each name, in the order they came. */
  list(): readonly Action[];
  find(name: string): Action | undefined;
  /** Whether there was such an action and it could be done now. */
  run(name: string): boolean;
  subscribe(listener: () => void): () => void;
}

/** Those a key may mean, the strongest last: what can be done, and before it what would say why not. */
export const possibleOf = (actions: readonly Action[]): readonly Action[] => {
  const [can, cannot] = [true, false].map((is) => actions.filter(({ when }) => (when?.() !== false) === is));
  return [...(cannot ?? []).filter(({ otherwise }) => otherwise?.() !== undefined), ...(can ?? [])];
};

/** Every action a user can do here and now: buttons, the application menu and shortcuts all run these. */
export const createActionRegistry = (): ActionRegistry => {
  let layers: readonly (readonly Action[])[] = [];
  let actions: readonly Action[] = [];
  const listeners = new Set<() => void>();

  const changeTo = (next: readonly (readonly Action[])[]) => {
    layers = next;
    actions = [...new Map(layers.flat().map((action) => [action.name, action])).values()];
    for (const listener of listeners) listener();
  };
  const find = (name: string) => actions.find((action) => action.name === name);

  return {
    register: (layer) => {
      changeTo([...layers, layer]);
      return () => changeTo(layers.filter((other) => other !== layer));
    },
    list: () => actions,
    find,
    run: (name) => {
      const action = find(name);
      if (action === undefined || action.when?.() === false) return false;
      action.run();
      return true;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
