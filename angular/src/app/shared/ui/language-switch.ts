import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Session } from '../session/session';
import { languages } from '../text/language';
import { T } from '../text/t';
import { Texts } from '../text/texts';

/** English, العربية, کوردی: each in its own words, changed in place. */
@Component({
  selector: 'app-language-switch',
  imports: [T],
  template: `
    <nav [class]="look()" [attr.aria-label]="'shared.language' | t">
      @for (language of languages; track language.code) {
        <button class="btn bare" type="button" [attr.lang]="language.tag" [attr.dir]="language.dir"
          [attr.aria-current]="language.code === texts.language() ? 'true' : null"
          (click)="session.useLanguage(language.code)">{{ language.name }}</button>
      }
    </nav>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LanguageSwitch {
  protected readonly session = inject(Session);
  protected readonly texts = inject(Texts);
  protected readonly languages = languages;
  readonly look = input('row');
}
