import '@fontsource-variable/inter/index.css';
import '@mantine/core/styles.layer.css';
import './tokens.css';
import './global.css';
import { MantineProvider, type MantineColorSchemeManager } from '@mantine/core';
import { setNonce } from 'get-nonce';
import type { ReactNode } from 'react';
import { markScrollbar, markSystem } from './system.ts';
import { cssVariablesResolver, theme } from './theme.ts';

/** The nonce of this load, which the `app://` handler writes into the page: the CSP refuses styles without it. */
export const styleNonce = (): string =>
  document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? '';

/** The shell keeps the choice and tells Chromium: the page follows the system's scheme, whoever set it. */
const followsShell: MantineColorSchemeManager = {
  get: () => 'auto',
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
};

export function KithTheme({ children }: { readonly children: ReactNode }) {
  // react-remove-scroll (dialogs) asks get-nonce, Mantine asks its provider.
  setNonce(styleNonce());
  markSystem(document.documentElement);
  markScrollbar(document.documentElement);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      defaultColorScheme="auto"
      colorSchemeManager={followsShell}
      getStyleNonce={styleNonce}
    >
      {children}
    </MantineProvider>
  );
}
