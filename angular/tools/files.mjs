// Which built files belong to whom, read from the bundler's own account of the build.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

const read = () => Object.fromEntries(Object.entries(JSON.parse(readFileSync('dist/stats.json', 'utf8')).outputs)
  .filter(([name]) => existsSync(`dist/browser/${name}`)));

/** Every output reached by static imports from the given ones. */
function closure(outputs, start) {
  const seen = new Set();
  const todo = [...start];
  while (todo.length) {
    const name = todo.pop();
    if (seen.has(name) || !outputs[name]) continue;
    seen.add(name);
    for (const i of outputs[name].imports ?? []) if (i.kind === 'import-statement') todo.push(i.path);
  }
  return seen;
}

/** Files that come with the given ones, themselves included. */
export const closureOf = names => closure(read(), names);

/** Files of the pages that are asked for later, by the source file that names them. */
export const entryOf = source => {
  const found = Object.entries(read()).find(([, o]) => Object.keys(o.inputs ?? {}).includes(source));
  if (!found) throw new Error(`${source} is in no file`);
  return found[0];
};

/** Everything that can come before somebody has a second step: all that the first page leads to, but not through a face. */
export function earlyFiles() {
  const outputs = read();
  const faces = /^src\/(app\/(partner|staff|donor)\/routes\.ts|texts\/(partner|plain|staff|donor)\.)/;
  const isFace = name => Object.keys(outputs[name].inputs ?? {}).some(input => faces.test(input));
  const reach = new Set();
  const todo = Object.keys(outputs).filter(n => /^(main|polyfills|styles)-.*\.(js|css)$/.test(n));
  while (todo.length) {
    const name = todo.pop();
    if (reach.has(name) || !outputs[name] || isFace(name)) continue;
    reach.add(name);
    for (const i of outputs[name].imports ?? []) if (!i.external) todo.push(i.path);
  }
  return [...reach];
}

export function fileLists() {
  const outputs = read();
  const main = Object.keys(outputs).filter(n => /^(main|polyfills|styles)-.*\.(js|css)$/.test(n));
  const first = closure(outputs, main);
  const entry = face => Object.keys(outputs).filter(n => Object.keys(outputs[n].inputs ?? {}).includes(`src/app/${face}/routes.ts`));
  const others = new Set([...closure(outputs, [...entry('staff'), ...entry('donor')])].filter(n => !first.has(n)));
  const home = closure(outputs, [...main, ...entry('partner')]);
  // Whatever the partner's routes lead to, at any depth, but not through staff or donor entries.
  const reach = new Set();
  const todo = [...home];
  const theirs = /^src\/(app\/(staff|donor)\/|texts\/(staff|donor)\.)/;
  const gates = new Set(Object.keys(outputs).filter(n => Object.keys(outputs[n].inputs ?? {}).some(input => theirs.test(input))));
  while (todo.length) {
    const name = todo.pop();
    if (reach.has(name) || gates.has(name) || !outputs[name]) continue;
    reach.add(name);
    for (const i of outputs[name].imports ?? []) if (!i.external) todo.push(i.path);
  }
  const partner = [...reach].filter(n => /\.(js|css)$/.test(n) && (home.has(n) || !others.has(n))).map(n => `/${n}`).sort();
  if (!entry('partner').length || !entry('staff').length || partner.length < 5) throw new Error('The build\'s account of its files is not understood');
  const version = createHash('sha256').update(readFileSync('dist/browser/index.html')).update(partner.join()).digest('hex').slice(0, 12);
  return { names: Object.keys(outputs), first: [...first], home: [...home], staff: [...closure(outputs, [...main, ...entry('staff')])], donor: [...closure(outputs, [...main, ...entry('donor')])], partner, version };
}
