/** The regions of the UN M49 standard. */
export const regions = ['Africa', 'Americas', 'Asia', 'Europe', 'Oceania'] as const;
