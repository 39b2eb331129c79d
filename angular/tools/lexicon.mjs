// No word of etc/lexicon.txt in what is seen, or lies on a device, before anybody has signed in: texts, addresses, file names, the page itself;
// nor in what partners read who want neutral words.
// What is built is looked at as it is sent: every file that can come before a face does. Further files to look at can be named.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { earlyFiles } from './files.mjs';
import { languages } from './keys.mjs';

const words = readFileSync(join(import.meta.dirname, '../../etc/lexicon.txt'), 'utf8').split('\n').map(line => line.trim()).filter(line => line && !line.startsWith('#'));
const latin = words.filter(word => /^[\x20-\x7f]+$/.test(word));
const others = words.filter(word => !latin.includes(word));
const latinWords = new RegExp(`(?<![a-z0-9])(${latin.join('|')})s?(?![a-z0-9])`, 'gi');

/** The words found in a text. Names of parts ("grantList") are read word by word, and vowel signs do not hide a word. */
export const found = text => {
  const plain = text.normalize('NFC').replace(/[\u064b-\u0652\u0640\u200c]/g, '').replace(/السلامة/g, ''); // Safety: only its first letters are those of peace.
  return [...new Set([...(plain.replace(/([a-z])([A-Z])/g, '$1 $2').match(latinWords) ?? []), ...others.filter(word => plain.includes(word))])];
};

const values = tree => Object.values(tree).flatMap(value => (typeof value === 'string' ? [value] : values(value)));
const dist = 'dist/browser';
const early = ['start', 'answer', 'entrance', 'enrol', 'setup'].map(face => `src/texts/${face}`);
const texts = ['src/i18n/shared/', 'src/texts/partner.', ...early.map(face => `${face}.`)].flatMap(beginning => languages.map(language => `${beginning}${language}.json`));
const sources = readdirSync('src/app', { recursive: true }).filter(name => /(^|[\\/.])routes\.ts$/.test(name)).map(name => join('src/app', name));

/** Names inside the framework, which nobody reads: they are compared as whole words and nothing else is let through. */
const ofTheFramework = /\bNoXsrfProtection\b/g;
const built = !existsSync(dist) ? [] : [...earlyFiles(), 'index.html', 'sw.js'].map(name => [name, readFileSync(join(dist, name), 'utf8').replace(ofTheFramework, '')]);

const looked = [
  ...[...texts, ...process.argv.slice(2)].map(file => [file, values(JSON.parse(readFileSync(file, 'utf8'))).join('\n')]),
  ...sources.map(file => [file, [...readFileSync(file, 'utf8').matchAll(/\bpath: '([^']*)'/g)].map(m => m[1]).join('\n')]),
  ...(existsSync(dist) ? [[dist, readdirSync(dist).join('\n')]] : []),
  ...built,
];
const faults = looked.flatMap(([file, text]) => found(text).map(word => `${file}: "${word}"`));
if (looked.length < 20 || words.length < 50 || (existsSync(dist) && built.length < 10)) faults.push('Too little was looked at: the check is broken');
for (const fault of faults) console.error(fault);
console.log(`${words.length} words looked for in ${looked.length} places, ${faults.length} found`);
process.exit(faults.length ? 1 : 0);
