import sheriff from '@softarc/eslint-plugin-sheriff';
import angular from 'angular-eslint';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/**', 'src/index.html', 'src/app/shared/api/api.ts'] },
  {
    files: ['src/**/*.ts'],
    extends: [...tseslint.configs.recommended, ...angular.configs.tsRecommended, sheriff.configs.all],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/component-class-suffix': 'off',
      '@angular-eslint/directive-class-suffix': 'off',
      '@angular-eslint/component-selector': ['error', [{ type: 'element', prefix: 'app', style: 'kebab-case' }, { type: 'attribute', prefix: 'app', style: 'camelCase' }]],
      '@angular-eslint/directive-selector': ['error', { type: 'attribute', prefix: 'app', style: 'camelCase' }],
      '@angular-eslint/prefer-on-push-component-change-detection': 'error',
      '@angular-eslint/prefer-inject': 'error',
      '@angular-eslint/use-lifecycle-interface': 'off',
      '@angular-eslint/no-input-rename': 'off',
      'no-restricted-globals': ['error',
        { name: 'localStorage', message: 'Nothing is left on a device.' },
        { name: 'sessionStorage', message: 'Nothing is left on a device.' }],
      'no-restricted-properties': ['error', { property: 'innerHTML', message: 'Texts are bound, never parsed.' }],
      'max-lines': ['error', 400],
      'no-empty': ['error', { allowEmptyCatch: false }],
    },
  },
  {
    files: ['src/**/*.spec.ts'],
    rules: { '@typescript-eslint/no-empty-function': 'off' },
  },
  {
    files: ['src/**/*.html'],
    extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility],
    rules: {
      // No sentence in a template: every word comes from src/i18n. Keys of the keyboard and signs are not words.
      '@angular-eslint/template/i18n': ['error', {
        checkId: false, checkText: true, checkAttributes: false,
        ignoreTags: ['kbd'],
        allowMarkupInContent: true,
        boundTextAllowedPattern: '.*',
      }],
      '@angular-eslint/template/no-inline-styles': 'error',
      '@angular-eslint/template/prefer-control-flow': 'error',
      // Our field gives the control its id; the label is tied at run time and axe checks it in the browser.
      '@angular-eslint/template/label-has-associated-control': ['error', { controlComponents: ['app-field'], labelComponents: [] }],
    },
  },
);
