// Puts the texts of each face into one file for each language: one request instead of one for every feature, and only
// what the code of that face names, so that a partner does not download the sentences of staff.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { keysIn, languages, root, scopes } from './keys.mjs';

const faces = {
  partner: 'partner/routes.ts', staff: 'staff/routes.ts', donor: 'donor/routes.ts', start: 'shared/session/accept-invitation.ts',
  answer: 'protection/answer/answer.ts', entrance: 'shared/session/entrance.ts', enrol: 'identity/enrol.routes.ts',
  setup: 'identity/setup/setup.ts',
};
const out = 'src/texts';

/** Asked for before anybody is known as a whole: of the parts that pages share they say only what they use themselves. */
const early = new Set(['start', 'answer', 'entrance', 'enrol', 'setup']);
const parts = join('src/app', 'shared/parts.ts');

/** Every file that the given one leads to, now or later; types lead nowhere. */
function reached(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  if (!file.endsWith('.ts')) return seen;
  const code = readFileSync(file, 'utf8').replace(/^import type .*$/gm, '');
  for (const [, name] of code.matchAll(/(?:from|import\(|import|templateUrl:)\s*'(\.[^']*)'/g)) {
    const at = join(dirname(file), name);
    const found = [at, `${at}.ts`].find(path => /\.(ts|html)$/.test(path) && existsSync(path));
    if (found) reached(found, seen);
  }
  return seen;
}

function only(tree, wanted, path) {
  const kept = Object.entries(tree).flatMap(([key, value]) => {
    const at = `${path}.${key}`;
    if (typeof value === 'string') return wanted(at) ? [[key, value]] : [];
    const below = only(value, wanted, at);
    return below ? [[key, below]] : [];
  });
  return kept.length ? Object.fromEntries(kept) : null;
}

function write(face, language, texts) {
  const file = join(out, `${face}.${language}.json`);
  const json = JSON.stringify(texts);
  if (!existsSync(file) || readFileSync(file, 'utf8') !== json) writeFileSync(file, json);
}

/** Puts the neutral words of `src/neutral` in the place of the field's own, which are answered: partners choose between them. */
function neutralise(texts, language) {
  const plain = {};
  for (const [key, words] of Object.entries(JSON.parse(readFileSync(`src/neutral/${language}.json`, 'utf8')))) {
    const path = key.split('.');
    const name = path.pop();
    const at = path.reduce((tree, part) => tree?.[part], texts);
    if (typeof at?.[name] !== 'string') throw new Error(`${key} has neutral words and is not said to partners`);
    path.reduce((tree, part) => (tree[part] ??= {}), plain)[name] = at[name];
    at[name] = words;
  }
  return plain;
}

mkdirSync(out, { recursive: true });
for (const [face, entry] of Object.entries(faces)) {
  const keys = [...reached(join('src/app', entry), new Set(early.has(face) ? [parts] : []))].flatMap(file => keysIn(readFileSync(file, 'utf8')));
  const whole = new Set(keys.filter(k => k.whole).map(k => k.key));
  const beginnings = keys.filter(k => !k.whole).map(k => k.key);
  // A key may name a plural, whose forms stand below it.
  const wanted = at => whole.has(at) || whole.has(at.slice(0, at.lastIndexOf('.'))) || beginnings.some(b => at.startsWith(b));
  for (const language of languages) {
    const texts = Object.fromEntries(scopes.filter(scope => scope !== 'shared').flatMap(scope => {
      const kept = only(JSON.parse(readFileSync(join(root, scope, `${language}.json`), 'utf8')), wanted, scope);
      return kept ? [[scope, kept]] : [];
    }));
    if (!Object.keys(texts).length) throw new Error(`No texts found for ${face}: the look-up is broken`);
    if (face === 'partner') write('plain', language, neutralise(texts, language));
    write(face, language, texts);
  }
}
console.log(`texts of ${Object.keys(faces).length} faces in ${languages.length} languages`);
