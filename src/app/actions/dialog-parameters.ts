/** Dialogs in the query string: reloading and "back" do what one expects of them. */
export const sheetParameter = 'shortcuts';

export const withParameter =
  (name: string) =>
  (search: URLSearchParams): URLSearchParams => {
    const next = new URLSearchParams(search);
    next.set(name, '1');
    return next;
  };

export const withoutParameter =
  (name: string) =>
  (search: URLSearchParams): URLSearchParams => {
    const next = new URLSearchParams(search);
    next.delete(name);
    return next;
  };
