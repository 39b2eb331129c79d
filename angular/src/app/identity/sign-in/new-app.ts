import { ChangeDetectionStrategy, Component, inject, output, signal } from '@angular/core';
import { Api } from '../../shared/api/client';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { form } from '../../shared/form/form';
import { required } from '../../shared/form/rules';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { AppSetUp, PaperCodes, factorsUrl, grouped } from './factors';
import { QrCode } from './qr-code';

/** The key for a code app, as a picture and to type; it counts once the app has shown a right code. */
@Component({
  selector: 'app-new-app',
  imports: [Busy, Control, ErrorSummary, Field, QrCode, T],
  template: `
    <form class="stack" novalidate autocomplete="off" (submit)="send($event)">
      <app-errors [form]="form" />
      <h2>{{ 'identity.newApp.title' | t }}</h2>
      @if (setUp(); as it) {
        <p>{{ 'identity.newApp.scan' | t }}</p>
        <app-qr-code [text]="it.uri" [label]="'identity.newApp.picture' | t" />
        <p>{{ 'identity.newApp.key' | t }}</p>
        <p><b><span dir="ltr" data-code>{{ grouped(it.secret) }}</span></b></p>
        <app-field [form]="form" name="code" [label]="'identity.newApp.code' | t" [hint]="'common.factor.codeHint' | t">
          <input appControl dir="ltr" inputmode="numeric" autocomplete="one-time-code" spellcheck="false">
        </app-field>
        <button class="btn go full" type="submit" [appBusy]="form.busy()">{{ 'identity.newApp.go' | t }}</button>
      } @else {
        <p class="wait" role="status">{{ 'shared.loading' | t }}</p>
      }
    </form>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NewApp {
  readonly #api = inject(Api);
  readonly made = output<readonly string[]>();
  protected readonly form = form({ code: '' }, { code: required });
  protected readonly setUp = signal<AppSetUp | null>(null);
  protected readonly grouped = grouped;

  ngOnInit(): void {
    void this.form.run(async () => this.setUp.set(await this.#api.act<AppSetUp>(`${factorsUrl}/totp`)));
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    let codes: readonly string[] = [];
    const done = await this.form.send(async values => {
      codes = (await this.#api.act<PaperCodes>(`${factorsUrl}/totp/confirm`, values)).codes;
    });
    if (done) this.made.emit(codes);
  }
}
