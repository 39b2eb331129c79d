import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { acting } from '../../shared/api/acting';
import { Api } from '../../shared/api/client';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { form } from '../../shared/form/form';
import { required } from '../../shared/form/rules';
import { DateText } from '../../shared/format/date-text';
import { T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { Empty } from '../../shared/ui/empty';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import type { Rota } from '../types';

const empty = { userId: '', firstDay: '', lastDay: '' };

/** Who is told when somebody needs support, and when nobody would be. */
@Component({
  selector: 'app-desk-duty',
  imports: [Busy, Control, DateText, Empty, ErrorSummary, Field, Icon, Loading, RouterLink, T],
  template: `
    <p class="row"><a class="btn bare" routerLink="/desk"><app-icon name="back" />{{ 'desk.list.title' | t }}</a></p>
    <div class="stack tight"><h1>{{ 'desk.duty.title' | t }}</h1><p class="label">{{ 'desk.duty.why' | t }}</p></div>
    @if (rota.hasValue()) {
      @for (gap of rota.value().gaps; track gap.from) {
        <p class="note" data-gap><app-icon name="alert" /><span><strong>{{ 'desk.duty.gap' | t }}</strong>&ngsp;<app-date [at]="gap.from" [year]="false" [time]="true" />&ngsp;–&ngsp;<app-date [at]="gap.until" [year]="false" [time]="true" /></span></p>
      }
      <div class="cols">
        <div class="stack">
          @if (rota.value().shifts.length) {
            <table class="list">
              <caption class="vh">{{ 'desk.duty.title' | t }}</caption>
              <thead><tr><th scope="col">{{ 'desk.duty.who' | t }}</th><th scope="col">{{ 'desk.duty.from' | t }}</th><th scope="col">{{ 'desk.duty.until' | t }}</th><th scope="col"><span class="vh">{{ 'desk.duty.end' | t }}</span></th></tr></thead>
              <tbody>@for (shift of rota.value().shifts; track shift.id) {
                <tr>
                  <td class="what"><strong><bdi dir="ltr">{{ shift.userName }}</bdi></strong></td>
                  <td [attr.data-label]="'desk.duty.from' | t"><app-date [at]="shift.from" [year]="false" [time]="true" /></td>
                  <td [attr.data-label]="'desk.duty.until' | t"><app-date [at]="shift.until" [year]="false" [time]="true" /></td>
                  <td class="end">@if (writes()) {<button class="btn bare" type="button" [appBusy]="act.busy()" (click)="end(shift.id, shift.version)">{{ 'desk.duty.end' | t }}<span class="vh"><bdi dir="ltr">{{ shift.userName }}</bdi></span></button>}</td>
                </tr>
              }</tbody>
            </table>
          } @else {<app-empty><p>{{ 'desk.duty.empty' | t }}</p></app-empty>}
          @if (act.fault(); as fault) {<p class="err" role="alert">{{ fault }}</p>}
        </div>
        @if (writes()) {
          <form class="card stack" novalidate autocomplete="off" (submit)="add($event)">
            <h2>{{ 'desk.duty.add' | t }}</h2>
            <p class="label">{{ 'desk.duty.handOver' | t }}</p>
            <app-errors [form]="form" />
            <app-field [form]="form" name="userId" [label]="'desk.duty.who' | t"><select appControl><option value=""></option>@for (person of rota.value().team; track person.userId) {<option [value]="person.userId">{{ person.userName }}</option>}</select></app-field>
            <app-field [form]="form" name="firstDay" [label]="'desk.duty.firstDay' | t"><input appControl type="date"></app-field>
            <app-field [form]="form" name="lastDay" [label]="'desk.duty.lastDay' | t"><input appControl type="date"></app-field>
            <p><button class="btn go" [appBusy]="form.busy()">{{ 'desk.duty.go' | t }}</button></p>
          </form>
        }
      </div>
    }
    <app-loading [of]="rota" />
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DeskDuty {
  readonly #api = inject(Api);
  protected readonly rota = httpResource<Rota>(() => '/api/desk/duty');
  protected readonly act = acting();
  protected readonly form = form(empty, { userId: required, firstDay: required, lastDay: required });

  protected writes(): boolean {
    return this.rota.hasValue() && this.rota.value().actions.includes('write');
  }

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    if (!(await this.form.send(v => this.#api.act('/api/desk/duty', v)))) return;
    this.form.reset(empty);
    this.rota.reload();
  }

  protected async end(id: string, version: number): Promise<void> {
    await this.act.run(() => this.#api.act(`/api/desk/duty/${id}/end`, {}, { version }));
    this.rota.reload();
  }
}
