import { LocationStrategy } from '@angular/common';
import { ApplicationConfig, Injectable, inject, provideAppInitializer, provideZonelessChangeDetection } from '@angular/core';
import { TitleStrategy, provideRouter, withComponentInputBinding, withNavigationErrorHandler } from '@angular/router';
import { recover } from './recover';
import { routes } from './routes';
import { QuietLocation } from './shared/session/quiet-location';
import { Session } from './shared/session/session';
import { provideTexts } from './shared/text/provide';
import { languageOf } from './shared/text/language';
import { sharedTexts } from './shared/text/shared.texts';
import { Texts } from './shared/text/texts';
import { registerWorker } from './worker';

/** The title is the product's name on every page: a tab tells nobody what is open. */
@Injectable()
class ConstantTitle extends TitleStrategy {
  override updateTitle(): void {
    // Set once, by Session.
  }
}

export const config: ApplicationConfig = {
  providers: [
    provideZonelessChangeDetection(),
    provideTexts(),
    { provide: LocationStrategy, useClass: QuietLocation },
    provideRouter(routes, withComponentInputBinding(), withNavigationErrorHandler(recover)),
    { provide: TitleStrategy, useClass: ConstantTitle },
    provideAppInitializer(async () => {
      const session = inject(Session);
      const texts = inject(Texts);
      await texts.load(sharedTexts);
      await texts.use(languageOf(navigator.language)); // Until the server has said which one this person chose.
      void session.ready.then(registerWorker);
    }),
  ],
};
