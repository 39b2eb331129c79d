import { EnvironmentProviders, isDevMode, makeEnvironmentProviders } from '@angular/core';
import { TRANSLOCO_TRANSPILER, provideTransloco } from '@jsverse/transloco';
import { PlainTranspiler } from './interpolation';

/** Transloco holds the texts; which file is loaded when is decided by `Texts`. */
export function provideTexts(): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideTransloco({
      config: {
        availableLangs: ['en', 'ar', 'ckb'],
        defaultLang: 'en',
        reRenderOnLangChange: true,
        prodMode: !isDevMode(),
        missingHandler: { logMissingKey: isDevMode() },
      },
    }),
    { provide: TRANSLOCO_TRANSPILER, useClass: PlainTranspiler },
  ]);
}
