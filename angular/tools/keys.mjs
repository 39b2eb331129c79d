// Which texts a piece of code names: '<scope>.<rest>' in quotes. 'x.' + name and `x.${name}` name the beginning only.
import { readdirSync } from 'node:fs';

export const root = 'src/i18n';
export const languages = ['en', 'ar', 'ckb'];
export const scopes = readdirSync(root);

const pattern = new RegExp(`(['"\`])((?:${scopes.join('|')})\\.[A-Za-z0-9_.-]*)(['"\`]|\\$\\{)`, 'g');

export function keysIn(source) {
  const code = source.replace(/^import .*$/gm, '').replace(/\/\*[\s\S]*?\*\//g, '');
  return [...code.matchAll(pattern)].map(([, , key, end]) => ({ key, whole: end !== '${' && !key.endsWith('.') }));
}
