/** Tells the style sheets which system this is: its own letters are used where they are good ones. */
export const markSystem = (root: HTMLElement, platform = navigator.platform): void => {
  if (platform.startsWith('Mac')) root.dataset['system'] = 'mac';
  else if (platform.startsWith('Win')) root.dataset['system'] = 'windows';
};

/** Tells the style sheets how much of a page its scrollbar takes: nothing where it lies over what is scrolled. */
export const markScrollbar = (root: HTMLElement): void => {
  const box = document.createElement('div');
  box.style.cssText = 'position: absolute; visibility: hidden; width: 4rem; height: 4rem; overflow: scroll';
  document.body.append(box);
  root.style.setProperty('--kith-scrollbar', `${String(box.offsetWidth - box.clientWidth)}px`);
  box.remove();
};
