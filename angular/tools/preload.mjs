// A file that is asked for later brings its own imports along: asked for together they cost one turn on a slow link, one
// after the other two or three. What the asking file has loaded itself is there already.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { closureOf, fileLists } from './files.mjs';

const dist = 'dist/browser';
const { first, names } = fileLists();
let count = 0;
for (const name of names.filter(n => n.endsWith('.js'))) {
  const here = new Set([...first, ...closureOf([name])]);
  const code = readFileSync(join(dist, name), 'utf8');
  const together = code.replace(/import\((["'`])\.\/([\w-]+\.js)\1\)/g, (alone, _, target) => {
    const rest = [...closureOf([target])].filter(n => n !== target && !here.has(n));
    if (!rest.length) return alone;
    count++;
    return `Promise.all([${[target, ...rest].map(n => `import("./${n}")`).join()}]).then(m=>m[0])`;
  });
  if (together !== code) writeFileSync(join(dist, name), together);
}
console.log(`${count} imports ask for everything at once`);
