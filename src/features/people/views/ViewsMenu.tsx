import { Menu } from '@mantine/core';
import { IconArchive, IconBookmark, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useRun } from '#client/index.ts';
import type { SavedView } from '#domain/people/filter/saved-views.ts';
import { FilterButton } from '#ui/filters/FilterButton.tsx';
import type { PeopleAddress } from '../use-people-address.ts';
import { ViewDialog } from './ViewDialog.tsx';
import { binPath, builtInViews } from './views.ts';

interface ViewsMenuProps {
  readonly address: PeopleAddress;
  readonly views: readonly SavedView[];
}

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;

/** Questions that were asked before, to be asked again. */
export function ViewsMenu({ address, views }: ViewsMenuProps) {
  const [opened, setOpened] = useState(false);
  const [naming, setNaming] = useState<SavedView | 'new'>();
  const [, navigate] = useLocation();
  const run = useRun();
  const { query, show } = address;
  const opening = views.find(({ id }) => id === address.view);
  const same =
    views.find((view) => view.query === query) ?? builtInViews.find((view) => view.query === query);
  const shown = opening ?? views.find((view) => view === same);
  const edited = opening !== undefined && opening.query !== query;
  const at = (view: { readonly query: string }) =>
    view.query === query ? ({ 'aria-current': true } as const) : {};

  return (
    <>
      <Menu opened={opened} onChange={setOpened} position="bottom-start" width={224}>
        <Menu.Target>
          <FilterButton
            title={
              shown === undefined ? (same?.name ?? 'Views') : `${shown.name}${edited ? ' (changed)' : ''}`
            }
            active={query !== ''}
            opened={opened}
          />
        </Menu.Target>
        <Menu.Dropdown aria-label="Views">
          {builtInViews.map((view) => (
            <Menu.Item
              key={view.name}
              leftSection={view.name === 'Archived' ? <IconArchive {...icon} /> : undefined}
              {...at(view)}
              onClick={() => show(view.query)}
            >
              {view.name}
            </Menu.Item>
          ))}
          <Menu.Item leftSection={<IconTrash {...icon} />} onClick={() => navigate(binPath)}>
            Bin
          </Menu.Item>
          {views.length > 0 && <Menu.Divider />}
          {views.map((view) => (
            <Menu.Item
              key={view.id}
              leftSection={<IconBookmark {...icon} />}
              {...at(view)}
              onClick={() => show(view.query, view.id)}
            >
              <bdi>{view.name}</bdi>
            </Menu.Item>
          ))}
          <Menu.Divider />
          {edited && (
            <Menu.Item onClick={() => void run('views.save', { id: opening.id, name: opening.name, query })}>
              Save the changes to “{opening.name}”
            </Menu.Item>
          )}
          <Menu.Item disabled={query === '' || same !== undefined} onClick={() => setNaming('new')}>
            Save as a view…
          </Menu.Item>
          {shown !== undefined && (
            <>
              <Menu.Item onClick={() => setNaming(shown)}>Rename…</Menu.Item>
              <Menu.Item
                disabled={views[0] === shown}
                onClick={() => void run('views.order', { ids: movedUp(views, shown.id) })}
              >
                Move up
              </Menu.Item>
              <Menu.Item data-danger onClick={() => void run('views.remove', { id: shown.id })}>
                Delete this view
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {naming !== undefined && (
        <ViewDialog
          view={naming === 'new' ? undefined : naming}
          query={naming === 'new' ? query : naming.query}
          onSaved={(id) => {
            if (naming === 'new') show(query, id);
          }}
          onClose={() => setNaming(undefined)}
        />
      )}
    </>
  );
}

const movedUp = (views: readonly SavedView[], id: string): string[] => {
  const ids = views.map((view) => view.id);
  const at = ids.indexOf(id);
  return at <= 0 ? ids : [...ids.slice(0, at - 1), id, ids[at - 1] ?? id, ...ids.slice(at + 1)];
};
