import type { WebContents } from 'electron';

/** No page goes anywhere but inside Kith, opens a window, or embeds another page. */
export const guardNavigation = (
  contents: WebContents,
  isOwnUrl: (url: string) => boolean,
  onRefused: (what: string) => void,
): void => {
  const keepInside = (event: { readonly url: string; preventDefault(): void }): void => {
    if (isOwnUrl(event.url)) return;
    event.preventDefault();
    onRefused('navigation');
  };
  contents.on('will-navigate', keepInside);
  contents.on('will-frame-navigate', keepInside);
  contents.on('will-redirect', keepInside);
  contents.setWindowOpenHandler(() => {
    onRefused('window');
    return { action: 'deny' };
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
    onRefused('webview');
  });
  // Local addresses would leave the machine through WebRTC, which no request guard sees.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
};
