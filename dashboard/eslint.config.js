import tseslint from 'typescript-eslint';
import { rooms } from './boundaries.config.js';

export default tseslint.config(
  { ignores: ['node_modules', 'generated', '*.config.js'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Numbers read well in a template; all else has to say how it becomes text.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-restricted-properties': ['error', { property: 'innerHTML', message: 'Text never goes through innerHTML.' }],
      'no-restricted-syntax': ['error', { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'Text never goes through innerHTML.' }],
      'max-lines': ['error', 250],
      eqeqeq: 'error',
    },
  },
  rooms,
);
