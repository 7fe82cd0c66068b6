import { lazy, Suspense } from 'react';
import { useLocation } from 'wouter';
import { useOpenPerson } from '#ui/person-link.ts';
import { useAppActions } from './actions/use-app-actions.ts';
import { ErrorBoundary } from './boot/ErrorBoundary.tsx';
import { useShellNavigation } from './boot/use-shell-navigation.ts';
import { Frame } from './frame/Frame.tsx';
import { AppProviders } from './providers.tsx';
import { Routes } from './routes.tsx';

const PersonPanel = lazy(async () => ({
  default: (await import('#features/person/PersonPanel.tsx')).PersonPanel,
}));

function Pages() {
  const [path] = useLocation();
  const { id, close } = useOpenPerson();
  useShellNavigation();
  useAppActions();
  return (
    <>
      <Frame bare={path === '/'}>
        <ErrorBoundary resetKey={path}>
          <Routes />
        </ErrorBoundary>
      </Frame>
      {id !== undefined && (
        <ErrorBoundary resetKey={id}>
          <Suspense fallback={null}>
            <PersonPanel id={id} onClose={close} />
          </Suspense>
        </ErrorBoundary>
      )}
    </>
  );
}

export function App() {
  return (
    <AppProviders>
      <Pages />
    </AppProviders>
  );
}
