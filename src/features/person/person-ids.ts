/** Names the panel and the page: their heading. One person is open in each at most. */
export const personNameId = 'person-name';
