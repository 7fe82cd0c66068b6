import { SegmentedControl, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { Row, Section } from './Section.tsx';

const schemes = [
  { value: 'auto', label: 'System' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

export function AppearanceSection() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Section title="Appearance">
      <Row
        title="Theme"
        control={
          <SegmentedControl
            aria-label="Theme"
            data={schemes}
            value={colorScheme}
            onChange={(value) => setColorScheme(value as MantineColorScheme)}
          />
        }
      >
        Light or dark, or whatever this computer is set to.
      </Row>
    </Section>
  );
}
