import { lazy, Suspense, useEffect, useState } from 'react';
import { useShell } from '#client/index.ts';
import type { AppInfo } from '#contract/page-shell.ts';
import { usePageReady } from '#ui/page-state.ts';
import { TopBar } from '#ui/top-bar/TopBar.tsx';
import { AboutSection } from './about/AboutSection.tsx';
import { AppearanceSection } from './AppearanceSection.tsx';
import { CalendarsSection } from './CalendarsSection.tsx';
import { CaptureSection } from './capture/CaptureSection.tsx';
import { BackupSection, ExportSection, ImportSection, PlaceSection } from './data/DataSections.tsx';
import { ProfileSection } from './ProfileSection.tsx';
import { RemindersSection } from './reminders/RemindersSection.tsx';
import classes from './settings.module.css';
import { SecuritySection } from './security/SecuritySection.tsx';
import { StagesSection } from './stages/StagesSection.tsx';

const SyncSection = lazy(async () => ({
  default: (await import('./sync/SyncSection.tsx')).SyncSection,
}));

export function SettingsPage() {
  const shell = useShell();
  const [info, setInfo] = useState<AppInfo>();
  useEffect(() => {
    shell.invoke('app.info', undefined).then(setInfo, () => undefined);
  }, [shell]);
  usePageReady(info !== undefined);

  return (
    <>
      <TopBar title="Settings" />
      <div className={classes['page']}>
        <div className={classes['column']}>
          <ProfileSection />
          <AppearanceSection info={info} />
          <StagesSection />
          <RemindersSection />
          <CaptureSection />
          <SecuritySection />
          <BackupSection />
          <Suspense fallback={null}>
            <SyncSection />
          </Suspense>
          <ImportSection />
          <ExportSection />
          <CalendarsSection />
          <PlaceSection info={info} />
          <AboutSection info={info} />
        </div>
      </div>
    </>
  );
}
