import { RichTextEditor } from '@mantine/tiptap';
import { IconAt, IconHeading } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { LinkControl } from './LinkControl.tsx';
import classes from './notes.module.css';

/** What Markdown signs do too, for those who don't know them. */
export function NotesToolbar({ editor }: { readonly editor: Editor }) {
  return (
    <RichTextEditor.Toolbar className={classes['toolbar'] ?? ''} role="toolbar" aria-label="Format">
      <RichTextEditor.Bold />
      <RichTextEditor.Italic />
      <RichTextEditor.Strikethrough />
      <RichTextEditor.Control
        aria-label="Heading"
        title="Heading"
        active={editor.isActive('heading')}
        onClick={() => editor.chain().focus().toggleHeading({ level: 2 }).run()}
      >
        <IconHeading size={16} stroke={1.5} aria-hidden="true" />
      </RichTextEditor.Control>
      <RichTextEditor.BulletList />
      <RichTextEditor.OrderedList />
      <RichTextEditor.Blockquote />
      <RichTextEditor.Code />
      <LinkControl editor={editor} />
      <RichTextEditor.Control
        aria-label="Name a person"
        title="Name a person (@)"
        onClick={() => {
          const { $from } = editor.state.selection;
          const before = $from.nodeBefore?.text ?? '';
          const needsSpace = before !== '' && !/\s$/u.test(before);
          editor
            .chain()
            .focus()
            .insertContent(needsSpace ? ' @' : '@')
            .run();
        }}
      >
        <IconAt size={16} stroke={1.5} aria-hidden="true" />
      </RichTextEditor.Control>
    </RichTextEditor.Toolbar>
  );
}
