import { Button } from '@mantine/core';
import { useState } from 'react';
import { useShell } from '#client/index.ts';
import { useAppInfo } from '../../boot/use-app-info.ts';
import classes from './Banner.module.css';

/** Only in the sample network's profile: what one is looking at, and the way out. */
export function SampleBanner() {
  const info = useAppInfo();
  const shell = useShell();
  const [leaving, setLeaving] = useState(false);
  if (info?.profile !== 'sample') return null;

  const leave = () => {
    setLeaving(true);
    shell.invoke('sample.leave', undefined).catch(() => setLeaving(false));
  };
  return (
    <aside className={classes['banner']} aria-label="Sample network">
      <span>You are looking at the sample network. Nothing here is yours.</span>
      <Button variant="default" size="compact-sm" loading={leaving} onClick={leave}>
        Leave
      </Button>
    </aside>
  );
}
