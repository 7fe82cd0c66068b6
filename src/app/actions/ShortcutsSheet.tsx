import { Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useShell } from '#client/index.ts';
import type { Hotkey } from '#contract/page-shell.ts';
import { acceleratorToShortcut } from '#ui/actions/accelerator.ts';
import { useActionList } from '#ui/actions/ActionsProvider.tsx';
import { groupActions } from '#ui/actions/group-actions.ts';
import type { Action } from '#ui/actions/registry.ts';
import { Kbd } from '#ui/actions/Kbd.tsx';
import classes from './ShortcutsSheet.module.css';

interface ShortcutsSheetProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** To be read only: the system hears it, whatever program is in front. */
const hotkeyToAction = ({ keys, state }: Hotkey): Action | undefined =>
  keys === null || state === 'taken'
    ? undefined
    : {
        name: 'capture-anywhere',
        title: 'Add a person',
        group: 'From any program',
        shortcuts: [acceleratorToShortcut(keys)],
        run: () => undefined,
      };

/** Everything that has a shortcut here and now. */
export function ShortcutsSheet({ opened, onClose }: ShortcutsSheetProps) {
  const shell = useShell();
  const here = useActionList();
  const [everywhere, setEverywhere] = useState<Action>();
  useEffect(() => {
    if (!opened) return;
    shell.invoke('capture.hotkey', undefined).then(
      (hotkey) => setEverywhere(hotkeyToAction(hotkey)),
      () => undefined,
    );
  }, [opened, shell]);
  const groups = groupActions(everywhere === undefined ? here : [...here, everywhere]);
  return (
    <Modal opened={opened} onClose={onClose} title="Shortcuts" size={640}>
      <div className={classes['groups']}>
        {groups.map(({ group, actions }) => (
          <section key={group}>
            <h3 className={classes['group']}>{group}</h3>
            <dl className={classes['list']}>
              {actions.map(({ name, title, shortcut }) => (
                <div key={name} className={classes['row']}>
                  <dt>{title}</dt>
                  <dd>
                    <Kbd shortcut={shortcut} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
