import { Button, Popover, TextInput } from '@mantine/core';
import { RichTextEditor } from '@mantine/tiptap';
import { IconLink } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import { textToHref } from './note-links.ts';
import classes from './notes.module.css';

/** Makes a link of what is selected, changes the one at the caret, or takes it off. */
export function LinkControl({ editor }: { readonly editor: Editor }) {
  const [text, setText] = useState<string>();
  const current = editor.getAttributes('link')['href'] as string | undefined;
  const href = textToHref(text ?? '');
  const isFaulty = (text ?? '').trim() !== '' && href === undefined;

  const close = () => {
    setText(undefined);
    editor.commands.focus();
  };
  const keep = () => {
    if (href === undefined) return;
    const chain = editor.chain().focus().extendMarkRange('link');
    // Nothing to make a link of: the address itself.
    if (editor.state.selection.empty && current === undefined)
      chain.insertContent({
        type: 'text',
        text: (text ?? '').trim(),
        marks: [{ type: 'link', attrs: { href } }],
      });
    else chain.setLink({ href });
    chain.run();
    setText(undefined);
  };

  return (
    <Popover
      opened={text !== undefined}
      onChange={(opened) => {
        if (!opened) setText(undefined);
      }}
      trapFocus
      returnFocus={false}
      position="bottom-end"
      withinPortal
    >
      <Popover.Target>
        <RichTextEditor.Control
          aria-label="Link"
          title="Link"
          active={current !== undefined}
          onClick={() => setText(text === undefined ? (current ?? '') : undefined)}
        >
          <IconLink size={16} stroke={1.5} aria-hidden="true" />
        </RichTextEditor.Control>
      </Popover.Target>
      <Popover.Dropdown className={classes['linkForm'] ?? ''}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            keep();
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            close();
          }}
        >
          <TextInput
            label="Address"
            placeholder="example.org"
            data-autofocus
            autoComplete="off"
            spellCheck={false}
            value={text ?? ''}
            error={isFaulty ? 'A web, e-mail or phone address.' : undefined}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
          <div className={classes['linkButtons']}>
            {current !== undefined && (
              <Button
                variant="subtle"
                onClick={() => {
                  editor.chain().focus().extendMarkRange('link').unsetLink().run();
                  setText(undefined);
                }}
              >
                Remove
              </Button>
            )}
            <Button type="submit" variant="filled" disabled={href === undefined}>
              Save
            </Button>
          </div>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
