import { lazy, Suspense, type ComponentType } from 'react';
import { useDialogLink, type DialogName } from '#ui/dialog-link.ts';
import type { DialogProps } from './dialogs/FavourDialog.tsx';

const dialogs: Readonly<Record<DialogName, ComponentType<DialogProps>>> = {
  favour: lazy(async () => ({ default: (await import('./dialogs/FavourDialog.tsx')).FavourDialog })),
  lead: lazy(async () => ({ default: (await import('./dialogs/LeadDialog.tsx')).LeadDialog })),
  report: lazy(async () => ({ default: (await import('./dialogs/ReportDialog.tsx')).ReportDialog })),
  ask: lazy(async () => ({ default: (await import('./dialogs/AskDialog.tsx')).AskDialog })),
  introduction: lazy(async () => ({
    default: (await import('./dialogs/IntroductionDialog.tsx')).IntroductionDialog,
  })),
  opening: lazy(async () => ({ default: (await import('./dialogs/OpeningDialog.tsx')).OpeningDialog })),
  company: lazy(async () => ({ default: (await import('./dialogs/CompanyDialog.tsx')).CompanyDialog })),
  learn: lazy(async () => ({ default: (await import('./dialogs/LearnDialog.tsx')).LearnDialog })),
  interview: lazy(async () => ({
    default: (await import('./dialogs/InterviewDialog.tsx')).InterviewDialog,
  })),
  plan: lazy(async () => ({ default: (await import('./dialogs/PlanDialog.tsx')).PlanDialog })),
  advice: lazy(async () => ({ default: (await import('./dialogs/AdviceDialog.tsx')).AdviceDialog })),
  event: lazy(async () => ({ default: (await import('./dialogs/EventDialog.tsx')).EventDialog })),
  brief: lazy(async () => ({ default: (await import('./dialogs/BriefDialog.tsx')).BriefDialog })),
};

/** The dialog that the address names, over whatever page is there. */
export function MethodDialog() {
  const { name, link, close } = useDialogLink();
  if (name === undefined) return null;
  const Dialog = dialogs[name];
  return (
    <Suspense fallback={null}>
      <Dialog key={`${name} ${link.of ?? ''}`} link={link} onClose={close} />
    </Suspense>
  );
}
