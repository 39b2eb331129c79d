// The whole build, in order; stops at the first thing that is wrong.
import { spawnSync } from 'node:child_process';

// Fewer, larger files for the first visit: each request costs its headers and a turn on a slow link.
const env = { ...process.env, NG_BUILD_OPTIMIZE_CHUNKS: '1', NG_CLI_ANALYTICS: 'false' };
const steps = ['tools/texts.mjs', 'tools/faces.mjs', 'tools/styles.mjs', 'node_modules/@angular/cli/bin/ng.js build', 'tools/preload.mjs', 'tools/lexicon.mjs', 'tools/compress.mjs', 'tools/budget.mjs'];
for (const step of steps) {
  const { status } = spawnSync(process.execPath, step.split(' '), { stdio: 'inherit', env });
  if (status !== 0) process.exit(status ?? 1);
}
