// What a visit weighs, compressed, and how many files a partner's report form takes; both were promised to an old phone.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { closureOf, entryOf, fileLists } from './files.mjs';

const dist = 'dist/browser';
const size = name => (existsSync(join(dist, `${name}.br`)) ? statSync(join(dist, `${name}.br`)).size : readFileSync(join(dist, name)).length);
const { first, home, staff, donor } = fileLists();
const texts = face => size(entryOf(`src/texts/${face}.ckb.json`)); // the longest of the three languages
const rest = ['index.html'];
const sum = names => names.reduce((total, name) => total + size(name), 0);
const kb = bytes => `${(bytes / 1024).toFixed(1)} KB`;
const headers = 4 * 1400; // status lines and security headers of the four answers of a first visit

const rows = [
  ['partner, first visit, sign-in shown', sum([...first, ...rest]) + headers, 95],
  ['partner, first visit and home', sum([...home, ...rest]) + texts('partner') + headers, 130],
  ['staff, first visit and work list', sum([...staff, ...rest]) + texts('staff') + headers, 300],
  ['donor, first visit', sum([...donor, ...rest]) + texts('donor') + headers, 300],
];
let over = false;
for (const [what, bytes, most] of rows) {
  if (bytes > most * 1024) over = true;
  console.log(`${bytes > most * 1024 ? 'OVER ' : ''}${what}: ${kb(bytes)} of ${most} KB`);
}

// A file more is a turn more: usually a shared part that is missing in `shared/parts.ts`, or a `*.screens.ts` without it.
const [atHome, inForm] = ['src/app/partner/routes.ts', 'src/app/reporting/partner.screens.ts'].map(source => closureOf([entryOf(source)]));
const files = new Set([...atHome, ...inForm].filter(name => !first.includes(name)));
const most = 4;
if (files.size > most) over = true;
console.log(`${files.size > most ? 'OVER ' : ''}partner, home and report form: ${files.size} of ${most} files, and one of texts`);
// The same for the second step, the lock and the confirmation: all in `shared/session/entrance.ts`, reached by `import()` only.
const inEntrance = [...closureOf([entryOf('src/app/shared/session/entrance.ts')])].filter(name => !first.includes(name));
if (inEntrance.length > 1) over = true;
// A second way to it makes a file that only points to the first.
const pointers = Object.values(JSON.parse(readFileSync('dist/stats.json', 'utf8')).outputs).filter(o => o.inputs && o.imports?.length && !Object.keys(o.inputs).length);
if (pointers.length) over = true;
console.log(`${inEntrance.length > 1 || pointers.length ? 'OVER ' : ''}second step and lock: ${inEntrance.length} of 1 files, ${pointers.length} that only point`);
process.exit(over ? 1 : 0);
