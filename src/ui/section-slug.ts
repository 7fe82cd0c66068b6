/** A part of the settings, as an address names it: `/settings?at=stages`. */
export const sectionSlug = (title: string): string => title.toLowerCase().replaceAll(' ', '-');
