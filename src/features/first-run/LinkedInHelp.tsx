import { Button, Popover } from '@mantine/core';
import { useShell } from '#client/index.ts';
import classes from './first-run.module.css';

/** LinkedIn's own page for it; opened in the user's browser, and only when they ask. */
const dataPage = 'https://www.linkedin.com/mypreferences/d/download-my-data';

export function LinkedInHelp() {
  const shell = useShell();
  return (
    <Popover width={320} position="bottom-start" shadow="sm" trapFocus returnFocus>
      <Popover.Target>
        <Button variant="subtle">How to get it</Button>
      </Popover.Target>
      <Popover.Dropdown>
        <p className={classes['help']}>
          On LinkedIn, open Settings, Data privacy, Get a copy of your data, and tick Connections. LinkedIn
          sends you a link to the file within minutes to a day; unpack it and choose Connections.csv.
        </p>
        <Button mt="sm" onClick={() => void shell.invoke('external.open', { url: dataPage })}>
          Open that page
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
