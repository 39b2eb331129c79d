import { ChangeDetectionStrategy, Component, ElementRef, inject, input, output, signal } from '@angular/core';
import { acting } from '../../shared/api/acting';
import { Api } from '../../shared/api/client';
import { DateText } from '../../shared/format/date-text';
import { Money } from '../../shared/format/money';
import { growing } from '../../shared/list/growing';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { Chip } from '../../shared/ui/chip';
import { Empty } from '../../shared/ui/empty';
import { Loading } from '../../shared/ui/loading';
import { Decide } from './decide';
import { LineState } from './line-state';
import type { Line } from './types';

const filters: Readonly<Record<string, readonly string[]>> = { waiting: ['Open', 'Proposed'], matched: ['Matched'], aside: ['Aside'], all: [] };

/** Lines of a statement. J and K move from line to line, Enter presses its button. */
@Component({
  selector: 'app-statement-lines',
  imports: [Busy, Chip, DateText, Decide, Empty, LineState, Loading, Money, T],
  template: `
    <div class="row"><h2>{{ 'statements.lines' | t }}</h2>
      <span class="push filters">@for (name of names; track name) {
        <button class="btn bare" type="button" [attr.aria-current]="name === filter() ? 'true' : null" (click)="filter.set(name)">{{ 'statements.filter.' + name | t }}</button>
      }</span></div>
    @if (acting.fault(); as words) {<p class="err" role="alert">{{ words }}</p>}
    @if (rows().length) {
      <table class="list">
        <caption class="vh">{{ 'statements.lines' | t }}</caption>
        <thead><tr>
          <th scope="col">{{ 'statements.col.day' | t }}</th><th scope="col">{{ 'statements.col.text' | t }}</th><th scope="col">{{ 'statements.col.belongs' | t }}</th>
          <th scope="col" class="num">{{ 'statements.col.amount' | t }}</th><th scope="col"><span class="vh">{{ 'statements.col.next' | t }}</span></th>
        </tr></thead>
        <tbody>@for (line of rows(); track line.id) {
          <tr>
            <td class="label"><app-date [at]="line.bookedOn" [year]="false" /></td>
            <td class="what" data-sealed>@if (line.counterparty; as name) {<bdi>{{ name }}</bdi><br>}<bdi class="label">{{ line.remittance || line.bankReference }}</bdi></td>
            <td><app-line-state [state]="line.state" />
              @if (line.targetCode; as code) {&ngsp;<span>{{ 'statements.target.' + line.target | t }}&ngsp;<bdi dir="ltr">{{ code }}</bdi></span>}
              @if (line.rule; as rule) {&ngsp;<span class="label">{{ 'statements.rule.' + rule | t }}</span>}
              @if (line.aside; as kind) {&ngsp;<span class="label">{{ 'statements.aside.' + kind | t }}</span>}
              @if (line.differenceMinor) {<br><app-chip kind="act" icon="alert">{{ 'statements.differs' | t }}&ngsp;<app-money [minor]="line.differenceMinor" [currency]="line.currency" /></app-chip>}
              @if (line.mark !== 'None') {<br><app-chip kind="bad" icon="alert">{{ 'statements.mark.' + line.mark | t }}</app-chip>}
              @if (line.whyNot) {<br><span class="label">{{ 'statements.own' | t }}</span>}</td>
            <td [attr.data-label]="'statements.col.amount' | t" class="num"><app-money [minor]="line.isCredit ? line.amountMinor : -line.amountMinor" [currency]="line.currency" /></td>
            <td class="end">
              @if (line.actions.includes('confirm') && !line.differenceMinor) {
                <button class="btn" type="button" data-line [appBusy]="acting.busy() && chosen() === line.id" (click)="confirm(line)">{{ 'statements.confirm' | t }}<span class="vh"><bdi dir="ltr">{{ line.targetCode }}</bdi></span></button>
              }
              @if (line.actions.length) {
                <button class="btn bare" type="button" [attr.data-line]="line.actions.includes('confirm') && !line.differenceMinor ? null : ''" (click)="deciding.set(line)">{{ (line.actions.includes('unmatch') ? 'statements.undo' : 'statements.decide') | t }}<span class="vh"><bdi dir="ltr">{{ line.number }}</bdi></span></button>
              }</td>
          </tr>
        }</tbody>
      </table>
      <p class="label keys"><kbd>{{ keyNames.down }}</kbd>&ngsp;<kbd>{{ keyNames.up }}</kbd>&ngsp;{{ 'statements.keys' | t }}</p>
    } @else if (page.hasValue()) {<app-empty><p>{{ 'statements.none.' + filter() | t }}</p></app-empty>}
    @if (page.hasValue() && page.value().next) {<p><button class="btn" type="button" (click)="more()">{{ 'statements.more' | t }}</button></p>}
    <app-loading [of]="page" />
    @if (deciding(); as line) {<app-decide-line [line]="line" (closed)="deciding.set(null)" (done)="decided()" />}
  `,
  host: { class: 'stack', '(document:keydown)': 'key($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Lines {
  readonly #api = inject(Api);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly statement = input.required<string>();
  readonly changed = output<void>();
  protected readonly keyNames = { down: 'J', up: 'K' };
  protected readonly names = Object.keys(filters);
  protected readonly filter = signal('waiting');
  protected readonly chosen = signal('');
  protected readonly deciding = signal<Line | null>(null);
  protected readonly acting = acting();
  readonly #round = signal(0);
  readonly #list = growing<Line>(() => `/api/statements/${this.statement()}/lines`, () => ({ states: filters[this.filter()] }), 'after', this.#round);
  protected readonly page = this.#list.page;
  protected readonly rows = this.#list.rows;
  protected readonly more = this.#list.more;

  /** From the beginning: what was decided may stand elsewhere now. */
  reload(): void {
    this.#round.update(n => n + 1);
  }

  protected decided(): void {
    this.deciding.set(null);
    this.reload();
    this.changed.emit();
  }

  protected async confirm(line: Line): Promise<void> {
    this.chosen.set(line.id);
    await this.acting.run(() => this.#api.act(`/api/bank-lines/${line.id}/match`, { target: line.target, targetId: line.targetId }, { version: line.version }));
    this.decided();
  }

  protected key(event: Event): void {
    const { key, target, ctrlKey, metaKey, altKey } = event as KeyboardEvent;
    if (ctrlKey || metaKey || altKey || (target as Element).closest?.('input, select, textarea, dialog')) return;
    const step = key === 'j' || key === 'J' ? 1 : key === 'k' || key === 'K' ? -1 : 0;
    if (!step) return;
    const buttons = [...this.#host.querySelectorAll<HTMLElement>('[data-line]')];
    const at = buttons.indexOf(document.activeElement as HTMLElement);
    buttons[Math.max(0, Math.min(buttons.length - 1, at + step))]?.focus();
  }
}
