// Fails on CSS that knows left and right: the direction follows the language.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const physical = /(?:^|[{;])\s*((?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right|top|bottom)(?:-\w+)?|left|right|top|bottom|width|height|(?:min|max)-(?:width|height)|border-(?:top|bottom)-(?:left|right)-radius)\s*:|(?:^|[{;])\s*(?:text-align|float|clear)\s*:\s*(?:left|right)\b/;
const files = readdirSync('src', { recursive: true }).map(String).filter(f => f.endsWith('.css') || (f.endsWith('.ts') && !f.endsWith('.spec.ts')));
let faults = 0;
for (const file of files) {
  const text = readFileSync(join('src', file), 'utf8');
  const css = file.endsWith('.css') ? text : [...text.matchAll(/styles:\s*(?:`([^`]*)`|'([^']*)')|\bstyle="([^"]*)"/g)].map(m => m[1] ?? m[2] ?? m[3]).join('\n');
  css.split('\n').forEach((line, at) => {
    const found = physical.exec(line.replace(/@media[^{]*/, ''));
    if (found) { faults++; console.error(`${file}:${at + 1}: ${found[0]} (use the logical property)`); }
  });
}
console.log(`${files.length} files, ${faults} physical properties`);
process.exit(faults || !files.length ? 1 : 0);
