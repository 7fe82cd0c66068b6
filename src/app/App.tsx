import { useSyncExternalStore } from 'react';
import { useLocation } from 'wouter';
import { KithTheme } from '#ui/theme/KithTheme.tsx';
import { AppDialogs } from './actions/AppDialogs.tsx';
import { useAppActions } from './actions/use-app-actions.ts';
import type { Boot, BootState } from './boot/boot.ts';
import { BootPage } from './boot/BootPage.tsx';
import { ErrorBoundary } from './boot/ErrorBoundary.tsx';
import { useShellLink } from './boot/use-shell-link.ts';
import { PaletteHost } from './palette/PaletteHost.tsx';
import { FileDrop } from './frame/FileDrop.tsx';
import { Frame } from './frame/Frame.tsx';
import { PersonPanelHost } from './frame/PersonPanelHost.tsx';
import { AppProviders } from './providers.tsx';
import { Routes } from './routes.tsx';

function Pages({ boot }: { readonly boot: BootState }) {
  const [path] = useLocation();
  useShellLink();
  useAppActions();
  return (
    <>
      <Frame bare={path === '/'} status={boot.status} statusMessage={boot.message}>
        <ErrorBoundary resetKey={path}>
          <Routes />
        </ErrorBoundary>
      </Frame>
      <PersonPanelHost />
      <PaletteHost />
      <AppDialogs />
      <FileDrop />
    </>
  );
}

export function App({ boot }: { readonly boot: Boot }) {
  const state = useSyncExternalStore(boot.subscribe, boot.state);
  return (
    <KithTheme>
      {state.store === undefined ? (
        <BootPage
          shell={boot.shell}
          status={state.status}
          message={state.message}
          code={state.code}
          onLeaveSample={state.sample === true ? () => void boot.leaveSample() : undefined}
        />
      ) : (
        <AppProviders store={state.store}>
          <ErrorBoundary resetKey="app">
            <Pages boot={state} />
          </ErrorBoundary>
        </AppProviders>
      )}
    </KithTheme>
  );
}
