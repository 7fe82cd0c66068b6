import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useShell } from '#client/index.ts';
import type { AppInfo, ThemeChoice } from '#contract/page-shell.ts';
import { Row, Section } from './Section.tsx';

const themes: { readonly value: ThemeChoice; readonly label: string }[] = [
  { value: 'system', label: 'System' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

export function AppearanceSection({ info }: { readonly info: AppInfo | undefined }) {
  const shell = useShell();
  const [chosen, setChosen] = useState<ThemeChoice>();
  return (
    <Section title="Appearance">
      <Row
        title="Theme"
        control={
          <SegmentedControl
            aria-label="Theme"
            data={themes}
            value={chosen ?? info?.theme ?? 'system'}
            onChange={(theme) => {
              setChosen(theme);
              void shell.invoke('theme.set', { theme });
            }}
          />
        }
      >
        Light or dark, or whatever this computer is set to.
      </Row>
    </Section>
  );
}
