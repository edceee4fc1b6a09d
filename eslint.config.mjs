// Type-aware lint for everything, and the one-way import rule: index → bots → dialogs → cards and services.
import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Forbids imports between folders; `typesOnly` lets the types through. */
const noImports = (folders, message, typesOnly = false) => ({
  '@typescript-eslint/no-restricted-imports': [
    'error',
    {
      patterns: [
        {
          group: folders.flatMap((folder) => [`**/${folder}/**`, `**/${folder}`]),
          message,
          allowTypeImports: typesOnly,
        },
      ],
    },
  ],
});

export default tseslint.config(
  { ignores: ['node_modules', 'dist', 'data', 'coverage'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A service is a class behind an interface; some of its methods need no `this`.
      'class-methods-use-this': 'off',
      eqeqeq: 'error',
    },
  },
  {
    files: ['bots/**/*.ts'],
    rules: noImports(['commands', 'test'], 'bots know nothing of commands and tests'),
  },
  {
    files: ['dialogs/**/*.ts'],
    rules: noImports(['bots', 'commands', 'test', 'channels'], 'dialogs know no channel and no HTTP'),
  },
  {
    files: ['services/**/*.ts'],
    rules: noImports(['bots', 'dialogs', 'cards', 'commands', 'test'], 'services know nothing of who uses them'),
  },
  {
    files: ['cards/**/*.ts'],
    rules: noImports(['bots', 'dialogs', 'services', 'commands', 'test'], 'cards see only types of services', true),
  },
  {
    files: ['web/desk/**/*.{ts,tsx}'],
    rules: noImports(['bots'], 'the page knows the service by the types of what it answers', true),
  },
  {
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: {
        process: 'readonly',
        require: 'readonly',
        module: 'writable',
        __dirname: 'readonly',
        console: 'readonly',
        Buffer: 'readonly',
        setTimeout: 'readonly',
      },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
