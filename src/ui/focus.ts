/** Whether nothing has the focus: what had it is gone, or was disabled. */
export const isFocusLost = (): boolean =>
  document.activeElement === null || document.activeElement === document.body;
