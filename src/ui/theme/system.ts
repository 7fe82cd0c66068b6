/** Tells the style sheets which system this is: its own letters are used where they are good ones. */
export const markSystem = (root: HTMLElement, platform = navigator.platform): void => {
  if (platform.startsWith('Mac')) root.dataset['system'] = 'mac';
  else if (platform.startsWith('Win')) root.dataset['system'] = 'windows';
};
