/** The greenway's page has more than the other sites' pages, and a route of its own. */
export const match = (id: string) => id === 'greenway-42';
