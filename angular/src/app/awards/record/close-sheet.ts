import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { Api } from '../../shared/api/client';
import { AmountField } from '../../shared/form/amount-field';
import { ErrorSummary } from '../../shared/form/error-summary';
import { form } from '../../shared/form/form';
import { Tick } from '../../shared/form/tick';
import { amountText, moneyText } from '../../shared/format/amount';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { ChangedNotice } from '../../shared/ui/changed-notice';
import { Sheet } from '../../shared/ui/sheet';
import type { Grant } from '../model';

/** Closing asks what was not spent, and what becomes of instalments still to come. */
@Component({
  selector: 'app-close-sheet',
  imports: [AmountField, Busy, ChangedNotice, ErrorSummary, Sheet, T, Tick],
  template: `
    <app-sheet [title]="'awards.act.close' | t" (closed)="closed.emit()">
      <p>{{ 'awards.act.closeSay' | t }}</p>
      @if (form.problem(); as p) {@if (p.kind === 'changed') {<app-changed [problem]="p" (reload)="done.emit()" />}}
      <form class="stack" novalidate autocomplete="off" (submit)="send($event)">
        <app-errors [form]="form" />
        <app-amount [form]="form" name="unspent" [currency]="grant().currency" [label]="'awards.closing.unspent' | t" [hint]="'awards.closing.unspentHint' | t" [optional]="true" />
        @if (toCome()) {<app-tick [form]="form" name="isReleasing">{{ 'awards.closing.release' | t: { amount: money(toCome()) } }}</app-tick>}
        <button class="btn bad full" [appBusy]="form.busy()">{{ 'awards.act.close' | t }}</button>
      </form>
    </app-sheet>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CloseSheet {
  readonly #api = inject(Api);
  readonly grant = input.required<Grant>();
  readonly done = output<void>();
  readonly closed = output<void>();
  protected readonly form = form({ unspent: '', isReleasing: false });
  protected readonly toCome = computed(() => this.grant().instalments.filter(i => i.state === 'Scheduled' || i.state === 'Open').reduce((sum, i) => sum + i.amountMinor, 0));

  ngOnInit(): void {
    const { unspentSaidMinor, currency } = this.grant();
    this.form.reset({ unspent: unspentSaidMinor ? amountText(unspentSaidMinor, currency) : '', isReleasing: false });
  }

  protected money(minor: number): string {
    return moneyText(minor, this.grant().currency);
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const done = await this.form.send(({ unspent, isReleasing }) => this.#api.act(
      `/api/grants/${this.grant().id}/close`, { unspent: unspent || null, isReleasing }, { version: this.grant().version }));
    if (done) this.done.emit();
  }
}
