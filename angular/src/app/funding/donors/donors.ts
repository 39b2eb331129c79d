import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { httpResource } from '@angular/common/http';
import { RouterLink } from '@angular/router';
import { Api } from '../../shared/api/client';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { form } from '../../shared/form/form';
import { all, atMost, required } from '../../shared/form/rules';
import { Plural, T } from '../../shared/text/t';
import { Busy } from '../../shared/ui/busy';
import { Empty } from '../../shared/ui/empty';
import { Loading } from '../../shared/ui/loading';
import { Sheet } from '../../shared/ui/sheet';
import type { Donor, DonorList } from '../types';
import { Icon } from '../../shared/ui/icon';

/** Who gives money: a short list by code. */
@Component({
  selector: 'app-donors',
  imports: [Busy, Control, Empty, ErrorSummary, Field, Icon, Loading, Plural, RouterLink, Sheet, T],
  template: `
    <p class="row"><a class="btn bare" routerLink="/funds"><app-icon name="back" />{{ 'funding.funds.title' | t }}</a></p>
    <app-loading [of]="list" />
    @if (list.hasValue()) {
      <div class="row">
        <h1>{{ 'funding.donors.title' | t }}</h1>
        @if (list.value().actions.includes('add')) {<button class="btn go push" type="button" (click)="open(null)">{{ 'funding.donors.add' | t }}</button>}
      </div>
      @if (list.value().items.length) {
        <table class="list">
          <thead><tr><th>{{ 'funding.code' | t }}</th><th>{{ 'funding.donors.name' | t }}</th><th>{{ 'funding.funds.title' | t }}</th><th><span class="vh">{{ 'funding.act' | t }}</span></th></tr></thead>
          <tbody>
            @for (d of list.value().items; track d.id) {
              <tr>
                <td><bdi dir="ltr">{{ d.code }}</bdi></td>
                <td class="what"><bdi data-sealed>{{ d.name }}</bdi></td>
                <td class="label">{{ 'funding.funds.count' | plural: d.funds }}</td>
                <td class="end">@if (d.actions.includes('rename')) {<button class="btn bare" type="button" (click)="open(d)">{{ 'funding.donors.rename' | t }}<span class="vh">{{ d.code }}</span></button>}</td>
              </tr>
            }
          </tbody>
        </table>
      } @else {<app-empty><p>{{ 'funding.donors.none' | t }}</p></app-empty>}
    }
    @if (sheet(); as kind) {
      <app-sheet [title]="(kind === 'add' ? 'funding.donors.add' : 'funding.donors.rename') | t" (closed)="sheet.set('')">
        <form class="stack" novalidate autocomplete="off" (submit)="save($event)">
          <app-errors [form]="form" />
          <app-field [form]="form" name="name" [label]="'funding.donors.name' | t" [hint]="'funding.donors.nameWhy' | t"><input appControl autocomplete="off"></app-field>
          <button class="btn go" [appBusy]="form.busy()">{{ 'common.save' | t }}</button>
        </form>
      </app-sheet>
    }
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Donors {
  readonly #api = inject(Api);
  protected readonly list = httpResource<DonorList>(() => '/api/donors');
  protected readonly sheet = signal<'' | 'add' | 'rename'>('');
  protected readonly form = form({ name: '' }, { name: all(required, atMost(200)) });
  #renamed: Donor | null = null;

  protected open(donor: Donor | null): void {
    this.#renamed = donor;
    this.form.reset({ name: donor?.name ?? '' });
    this.sheet.set(donor ? 'rename' : 'add');
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const d = this.#renamed;
    const done = await this.form.send(v =>
      d ? this.#api.act(`/api/donors/${d.id}`, v, { method: 'PUT', version: d.version }) : this.#api.act('/api/donors', v));
    if (!done) return;
    this.sheet.set('');
    this.list.reload();
  }
}
