import { ChangeDetectionStrategy, Component, OnInit, computed, inject, input, output } from '@angular/core';
import { Api } from '../../shared/api/client';
import { Choice } from '../../shared/form/choice';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { form } from '../../shared/form/form';
import { required } from '../../shared/form/rules';
import { Tick } from '../../shared/form/tick';
import { T } from '../../shared/text/t';
import { Texts } from '../../shared/text/texts';
import { Busy } from '../../shared/ui/busy';
import { Ticks } from '../parts/ticks';
import { KnownBank, currencies } from '../types';

type Values = { [currency: `currency-${string}`]: boolean } & { code: string; standing: string; checkedOn: string; source: string; restrictedCurrencies: string };

const empty: Values = { code: '', standing: '', checkedOn: '', source: '', restrictedCurrencies: '' };

/** What somebody found out about a bank, when, and where it is known from. It counts from now on. */
@Component({
  selector: 'app-bank-form',
  imports: [Busy, Choice, Control, ErrorSummary, Field, T, Tick, Ticks],
  template: `
    <form class="stack" novalidate autocomplete="off" (submit)="save($event)">
      <app-errors [form]="form" />
      <app-field [form]="form" name="code" [label]="'banks.code' | t" [hint]="'banks.codeHint' | t"><input appControl dir="ltr" list="bank-codes" autocapitalize="characters" spellcheck="false" maxlength="16"></app-field>
      <datalist id="bank-codes">@for (bank of known(); track bank.code) {<option [value]="bank.code">{{ bank.name }}</option>}</datalist>
      @if (name(); as called) {<p class="label"><bdi dir="ltr">{{ called }}</bdi></p>}
      <app-choice [form]="form" name="standing" [legend]="'banks.found' | t" [options]="options()" [wide]="true" />
      @if (form.get('standing') === 'restricted') {
        <app-ticks [form]="form" name="restrictedCurrencies" [legend]="'banks.currencies' | t">
          @for (code of currencies; track code) {<app-tick [form]="form" [name]="'currency-' + code"><bdi dir="ltr">{{ code }}</bdi></app-tick>}
        </app-ticks>
      }
      <app-field [form]="form" name="checkedOn" [label]="'banks.checkedOn' | t"><input appControl type="date"></app-field>
      <app-field [form]="form" name="source" [label]="'banks.source' | t" [hint]="'banks.sourceHint' | t"><textarea appControl rows="3" dir="auto" maxlength="1000"></textarea></app-field>
      <button class="btn go" [appBusy]="form.busy()">{{ 'banks.save' | t }}</button>
    </form>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BankForm implements OnInit {
  readonly #api = inject(Api);
  readonly #texts = inject(Texts);
  readonly known = input.required<readonly KnownBank[]>();
  readonly code = input('');
  readonly saved = output<void>();
  protected readonly currencies = currencies;
  protected readonly form = form(empty, {
    code: required, standing: required, checkedOn: required, source: required,
    restrictedCurrencies: (_, v) => (v.standing !== 'restricted' || this.#ticked(v).length ? null : { key: 'banks.currencyMissing' }),
  });
  protected readonly name = computed(() => this.known().find(b => b.code === this.form.get('code').trim().toUpperCase().slice(0, 8))?.name ?? '');
  protected readonly options = computed(() => (['open', 'restricted', 'frozen'] as const).map(value => ({ value, label: this.#texts.t(`banks.choice.${value}`) })));

  ngOnInit(): void {
    this.form.reset({ ...empty, code: this.code() });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const done = await this.form.send(v => this.#api.act('/api/banks', {
      code: v.code, standing: v.standing, checkedOn: v.checkedOn, source: v.source, restrictedCurrencies: v.standing === 'restricted' ? this.#ticked(v) : null,
    }));
    if (done) this.saved.emit();
  }

  #ticked(values: Values): string[] {
    return currencies.filter(code => values[`currency-${code}`]);
  }
}
