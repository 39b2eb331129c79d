import { SheriffConfig, sameTag } from '@softarc/sheriff-core';

const features = ['identity', 'partners', 'funding', 'payments', 'proposals', 'awards', 'reporting', 'notifications', 'audit', 'protection'];
const faces = ['partner', 'staff', 'donor'];

/** A feature may use itself and `shared`; a face may also use features; `shared` only itself. */
export const config: SheriffConfig = {
  enableBarrelLess: true,
  entryFile: './src/main.ts',
  modules: {
    'src/app/shared': 'shared',
    ...Object.fromEntries(features.map(name => [`src/app/${name}`, `feature:${name}`])),
    ...Object.fromEntries(faces.map(name => [`src/app/${name}`, `face:${name}`])),
  },
  depRules: {
    // The pages on which a second step is set up and on which a code is answered belong to no face: nobody has one yet.
    root: ['shared', 'face:*', 'feature:identity', 'feature:protection', 'root'],
    shared: ['shared'],
    'feature:*': [sameTag, 'shared'],
    'face:*': [sameTag, 'shared', 'feature:*'],
  },
};
