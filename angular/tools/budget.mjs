// What a first visit weighs, compressed, and whether it is within what was promised to an old phone.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileLists } from './files.mjs';

const dist = 'dist/browser';
const size = name => (existsSync(join(dist, `${name}.br`)) ? statSync(join(dist, `${name}.br`)).size : readFileSync(join(dist, name)).length);
const { first, home, staff, donor } = fileLists();
const texts = scope => statSync(`src/i18n/${scope}/ar.json`).size / 3; // a file of texts alone, about
const rest = ['index.html'];
const sum = names => names.reduce((total, name) => total + size(name), 0);
const kb = bytes => `${(bytes / 1024).toFixed(1)} KB`;
const headers = 4 * 1400; // status lines and security headers of the four answers of a first visit

const rows = [
  ['partner, first visit, sign-in shown', sum([...first, ...rest]) + headers, 95],
  ['partner, first visit and home', sum([...home, ...rest]) + texts('home') + headers, 130],
  ['staff, first visit and work list', sum([...staff, ...rest]) + texts('work') + headers, 300],
  ['donor, first visit', sum([...donor, ...rest]) + headers, 300],
];
let over = false;
for (const [what, bytes, most] of rows) {
  if (bytes > most * 1024) over = true;
  console.log(`${bytes > most * 1024 ? 'OVER ' : ''}${what}: ${kb(bytes)} of ${most} KB`);
}
process.exit(over ? 1 : 0);
