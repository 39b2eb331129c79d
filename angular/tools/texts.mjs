// Fails when a text is missing in a language, unknown to the code's own keys, empty, or written in the wrong letters.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { keysIn, languages, root, scopes } from './keys.mjs';

const forms = { en: ['one', 'other'], ar: ['zero', 'one', 'two', 'few', 'many', 'other'], ckb: ['one', 'other'] };
const faults = [];

/** Latin words that are codes or units, not words to translate. */
const codes = /\b(USD|EUR|GBP|IQD|JOD|SEK|NOK|CHF|CSV|PDF|XML|IBAN|BIC|SWIFT|pain\.001|ISO|SHA|P-\d+|G-\d[\w-]*|MB|KB)\b/g;

const flat = (tree, path = '') => Object.entries(tree).flatMap(([key, value]) =>
  typeof value === 'object' && value !== null ? flat(value, `${path}${key}.`) : [[path + key, value]]);

const isPlural = value => typeof value === 'object' && value !== null && 'other' in value
  && Object.keys(value).every(k => forms.ar.includes(k));

function shape(tree, language, path = '') {
  const keys = new Map();
  for (const [key, value] of Object.entries(tree)) {
    const at = path + key;
    if (isPlural(value)) {
      const wrong = forms[language].filter(f => !(f in value)).concat(Object.keys(value).filter(f => !forms[language].includes(f)));
      if (wrong.length) faults.push(`${language} ${at}: plural forms must be ${forms[language].join(', ')}`);
      keys.set(at, 'plural');
    } else if (typeof value === 'object' && value !== null) for (const [k, v] of shape(value, language, `${at}.`)) keys.set(k, v);
    else keys.set(at, 'text');
  }
  return keys;
}

function letters(language, at, text) {
  if (typeof text !== 'string' || !text.trim()) return faults.push(`${language} ${at}: empty`);
  if (language === 'en') return;
  const plain = text.replace(/\{\w+\}/g, '').replace(codes, '');
  const latin = plain.match(/[A-Za-z]{2,}/);
  if (latin) faults.push(`${language} ${at}: Latin word "${latin[0]}"`);
  const foreign = language === 'ckb' ? plain.match(/[كيىةًٌٍَُِّْ]/) : plain.match(/[ەێۆڕڵکیڤگچپ]/);
  if (foreign) faults.push(`${language} ${at}: letter "${foreign[0]}" does not belong to this language`);
}

const places = text => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort().join();
const keys = new Set();
const plurals = new Set();
for (const scope of scopes) {
  const trees = Object.fromEntries(languages.map(l => [l, JSON.parse(readFileSync(join(root, scope, `${l}.json`), 'utf8'))]));
  const shapes = Object.fromEntries(languages.map(l => [l, shape(trees[l], l, `${scope}.`)]));
  const texts = Object.fromEntries(languages.map(l => [l, new Map(flat(trees[l], `${scope}.`))]));
  for (const language of languages) {
    for (const key of shapes.en.keys()) if (!shapes[language].has(key)) faults.push(`${language} ${key}: missing`);
    for (const key of shapes[language].keys()) if (!shapes.en.has(key)) faults.push(`${language} ${key}: not in English`);
    for (const [at, text] of texts[language]) {
      letters(language, at, text);
      const english = texts.en.get(at);
      if (typeof english === 'string' && typeof text === 'string' && shapes.en.get(at) === 'text' && places(english) !== places(text)) {
        faults.push(`${language} ${at}: places ${places(text)} differ from ${places(english)}`);
      }
    }
  }
  for (const [key, kind] of shapes.en) (kind === 'plural' ? plurals : keys).add(key);
}

// Neutral words stand in the place of texts: the same keys and places in every language, in its own letters.
const neutral = Object.fromEntries(languages.map(l => [l, JSON.parse(readFileSync(`src/neutral/${l}.json`, 'utf8'))]));
for (const language of languages) {
  for (const key of new Set(languages.flatMap(l => Object.keys(neutral[l])))) {
    const text = neutral[language][key];
    if (!keys.has(key)) faults.push(`neutral ${key}: there is no such text`);
    else if (text === undefined) faults.push(`neutral ${language} ${key}: missing`);
    else {
      letters(language, `neutral ${key}`, text);
      if (places(text) !== places(neutral.en[key] ?? '')) faults.push(`neutral ${language} ${key}: places ${places(text)} differ from English`);
    }
  }
}

const files = readdirSync('src/app', { recursive: true }).map(String).filter(f => (f.endsWith('.ts') && !f.endsWith('.spec.ts')) || f.endsWith('.html'));
let used = 0;
for (const file of files) {
  for (const { key, whole } of keysIn(readFileSync(join('src/app', file), 'utf8'))) {
    used++;
    const known = whole ? keys.has(key) || plurals.has(key) : [...keys, ...plurals].some(k => k.startsWith(key));
    if (!known) faults.push(`${file}: text "${key}" does not exist`);
  }
}

// No word in a template: what is left of it without tags, bindings and blocks must have no letters.
const parens = String.raw`\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)`;
for (const file of files) {
  const source = readFileSync(join('src/app', file), 'utf8');
  const templates = file.endsWith('.html') ? [source] : [...source.matchAll(/template:\s*(`|')([\s\S]*?)\1,\n/g)].map(m => m[2]);
  for (const html of templates) {
    const words = html
      // Heads of blocks first: they may hold "<", and their brace may stand beside those of a binding.
      .replace(new RegExp(`@(?:if|else if|for|switch|case|defer)\\s*${parens}\\s*\\{|@(?:else|default|empty)\\s*\\{|@let [^;]*;|&\\w+;`, 'g'), '')
      .replace(/<kbd>[^<]*<\/kbd>|<!--[\s\S]*?-->/g, '')
      .replace(new RegExp(`@(?:if|else if|for|switch|case|defer)\\s*${parens}\\s*\\{|@(?:else|default|empty)\\s*\\{|@let [^;]*;|&\\w+;`, 'g'), '')
      .replace(/\{\{[\s\S]*?\}\}/g, '')
      .replace(/<(?:"[^"]*"|'[^']*'|[^>"'])*>/g, tag => (/\s(?:aria-label|title|placeholder|alt)="([^"]*[A-Za-z]{2}[^"]*)"/.exec(tag) ? ' attribute ' : ''));
    const found = /\p{L}{2,}[^\n<{}]*/u.exec(words);
    if (found) faults.push(`${file}: words in a template: "${found[0].trim()}"`);
  }
}

if (keys.size === 0 || used === 0) faults.push('no texts or no uses found: the check itself is broken');
for (const fault of faults) console.error(fault);
console.log(`${keys.size + plurals.size} texts in ${languages.length} languages, ${used} uses, ${faults.length} faults`);
process.exit(faults.length ? 1 : 0);
