import { Modal } from '@mantine/core';
import { useActionList } from '#ui/actions/ActionsProvider.tsx';
import { groupActions } from '#ui/actions/group-actions.ts';
import { Kbd } from '#ui/Kbd.tsx';
import classes from './ShortcutsSheet.module.css';

interface ShortcutsSheetProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Everything that has a shortcut here and now. */
export function ShortcutsSheet({ opened, onClose }: ShortcutsSheetProps) {
  const groups = groupActions(useActionList());
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
