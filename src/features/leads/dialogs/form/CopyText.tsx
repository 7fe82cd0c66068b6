import { Button, Textarea } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { useToast } from '#ui/toast/ToastProvider.tsx';

interface CopyTextProps {
  readonly label: string;
  /** Drafted; the user's changes stay until the draft is another one. */
  readonly draft: string;
}

/** A drafted text to change and to copy. Kith sends nothing itself. */
export function CopyText({ label, draft }: CopyTextProps) {
  const { show } = useToast();
  const [own, setOwn] = useState<{ readonly draft: string; readonly text: string }>();
  const text = own?.draft === draft ? own.text : draft;
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    show({ message: 'Text copied' });
  };
  return (
    <div>
      <Textarea
        label={label}
        autosize
        minRows={3}
        maxRows={10}
        dir="auto"
        value={text}
        onChange={({ currentTarget }) => setOwn({ draft, text: currentTarget.value })}
      />
      <Button
        mt="0.375rem"
        size="compact-sm"
        aria-label={`Copy: ${label}`}
        leftSection={<IconCopy size={14} stroke={1.5} aria-hidden="true" />}
        onClick={() => void copy()}
      >
        Copy
      </Button>
    </div>
  );
}
