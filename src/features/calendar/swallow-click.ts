/** Letting go is no click on what happens to be there. */
export const swallowClick = (): void => {
  const swallowing = new AbortController();
  window.addEventListener(
    'click',
    (event) => {
      event.stopPropagation();
      event.preventDefault();
    },
    { capture: true, signal: swallowing.signal },
  );
  setTimeout(() => swallowing.abort());
};
