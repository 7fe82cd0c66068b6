/** Lists, menus and dialogs that Escape closes before it closes what they were opened from. */
const popups =
  '.mantine-Popover-dropdown, .mantine-Menu-dropdown, [aria-modal="true"], [data-combobox-dropdown]';

/** To be asked while Escape is on its way: afterwards they are closed already. */
export const isPopupOpen = (): boolean =>
  [...document.querySelectorAll(popups)].some((popup) => popup.checkVisibility()) ||
  // Select and Autocomplete: their field says so.
  document.activeElement?.getAttribute('aria-expanded') === 'true';
