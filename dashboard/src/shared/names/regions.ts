/** The regions of UN M49, as the registry names them. */
export const regions = ['Africa', 'Americas', 'Asia', 'Europe', 'Oceania'] as const;
