import { lazy, Suspense, type ComponentType } from 'react';
import { useDialogLink, type DialogName } from '#ui/dialogs/dialog-link.ts';
import type { DialogProps } from './form/FormDialog.tsx';

const dialogs: Readonly<Record<DialogName, ComponentType<DialogProps>>> = {
  favour: lazy(async () => ({ default: (await import('./FavourDialog.tsx')).FavourDialog })),
  lead: lazy(async () => ({ default: (await import('./LeadDialog.tsx')).LeadDialog })),
  report: lazy(async () => ({ default: (await import('./ReportDialog.tsx')).ReportDialog })),
  ask: lazy(async () => ({ default: (await import('./ask/AskDialog.tsx')).AskDialog })),
  introduction: lazy(async () => ({
    default: (await import('./IntroductionDialog.tsx')).IntroductionDialog,
  })),
  opening: lazy(async () => ({ default: (await import('./OpeningDialog.tsx')).OpeningDialog })),
  company: lazy(async () => ({ default: (await import('./CompanyDialog.tsx')).CompanyDialog })),
  learn: lazy(async () => ({ default: (await import('./LearnDialog.tsx')).LearnDialog })),
  interview: lazy(async () => ({
    default: (await import('./InterviewDialog.tsx')).InterviewDialog,
  })),
  plan: lazy(async () => ({ default: (await import('./PlanDialog.tsx')).PlanDialog })),
  advice: lazy(async () => ({ default: (await import('./AdviceDialog.tsx')).AdviceDialog })),
  event: lazy(async () => ({ default: (await import('./EventDialog.tsx')).EventDialog })),
  brief: lazy(async () => ({ default: (await import('./BriefDialog.tsx')).BriefDialog })),
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
