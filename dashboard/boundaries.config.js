import boundaries from 'eslint-plugin-boundaries';

/** The features that another feature may use. Add a pair only when it closes no circle; `src/rooms.test.ts` finds those. */
const featuresUsedBy = {
  attachments: ['access'],
  editing: ['access'],
  find: ['access'],
  history: ['editing'],
  lists: ['editing'],
  map: ['access', 'relations'],
  occasions: ['access'],
  packs: ['access'],
  sources: ['editing'],
  subscribing: ['access'],
  timeline: ['pictures', 'relations'],
  teamwork: ['access'],
  views: ['access'],
};

const to = (...types) => ({ to: { element: { types: { anyOf: types } } } });

/** Imports go one way: app -> routes -> features -> shared. A page uses no other page, and a feature only those that are named above. */
export const rooms = {
  files: ['src/**/*.{ts,tsx}'],
  plugins: { boundaries },
  settings: {
    'boundaries/elements': [
      { type: 'app', pattern: 'src/app' },
      { type: 'route', pattern: 'src/routes/*', capture: ['name'] },
      { type: 'feature', pattern: 'src/features/*', capture: ['name'] },
      { type: 'shared', pattern: 'src/shared' },
    ],
  },
  rules: {
    'boundaries/dependencies': ['error', {
      default: 'disallow',
      policies: [
        { from: { element: { type: 'app' } }, allow: to('app', 'route', 'feature', 'shared') },
        { from: { element: { type: 'route' } }, allow: to('feature', 'shared') },
        { from: { element: { type: 'feature' } }, allow: to('shared') },
        { from: { element: { type: 'shared' } }, allow: to('shared') },
        ...Object.entries(featuresUsedBy).map(([name, used]) => ({
          from: { element: { type: 'feature', captured: { name } } },
          allow: { to: { element: { type: 'feature', captured: { name: used } } } },
        })),
        { allow: { to: { module: { origin: 'external' } } } },
      ],
    }],
  },
};
