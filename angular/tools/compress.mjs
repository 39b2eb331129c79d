// Writes .br and .gz beside every text file that is worth it; the host serves them as they are.
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { minify } from 'terser';
import { fileLists } from './files.mjs';

const dist = 'dist/browser';

// The worker learns which files it may keep: those that a partner's pages can ask for, nothing of staff or donors.
const worker = join(dist, 'sw.js');
const { partner, version } = fileLists();
writeFileSync(worker, readFileSync(worker, 'utf8').replace('/*FILES*/', JSON.stringify(partner).slice(1, -1)).replace('VERSION', version));

// A second, slower look at the scripts of the first visit saves about 5 % on the link of an old phone.
const { first } = fileLists();
for (const name of first.filter(n => n.endsWith('.js'))) {
  const file = join(dist, name);
  const { code } = await minify(readFileSync(file, 'utf8'), { module: true, ecma: 2022, compress: { passes: 3, pure_getters: true, hoist_funs: true } });
  // Nearly all of it runs at once: compiled while it still arrives, not function by function while somebody waits.
  writeFileSync(file, `//# allFunctionsCalledOnLoad\n${code}`);
}

/** Which guess of text and which size of block serve a file best only trying tells. */
const brotli = bytes => [constants.BROTLI_MODE_GENERIC, constants.BROTLI_MODE_FONT].flatMap(mode => [0, 22].map(block => brotliCompressSync(bytes, {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    [constants.BROTLI_PARAM_MODE]: mode, [constants.BROTLI_PARAM_LGBLOCK]: block,
  },
}))).reduce((best, other) => (other.length < best.length ? other : best));

let count = 0;
for (const name of readdirSync(dist, { recursive: true }).map(String)) {
  const file = join(dist, name);
  // index.html gets its nonce with every answer, so it is never compressed ahead.
  if (!/\.(js|css|svg|json|txt)$/.test(name) || name.startsWith('index') || !statSync(file).isFile()) continue;
  const bytes = readFileSync(file);
  writeFileSync(`${file}.br`, brotli(bytes));
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  count++;
}
console.log(`${count} files compressed`);
