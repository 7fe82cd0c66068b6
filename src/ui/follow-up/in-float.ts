/** Whether the focus is in a popover, dialog or menu: the page's one-letter shortcuts are not meant then. */
export const isInFloat = (): boolean =>
  document.activeElement?.closest('[role="dialog"], [role="menu"], [role="listbox"]') != null;
