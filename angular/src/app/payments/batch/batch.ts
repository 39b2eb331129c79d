import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DateText } from '../../shared/format/date-text';
import { Money } from '../../shared/format/money';
import { T } from '../../shared/text/t';
import { Chip } from '../../shared/ui/chip';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import { whyKey } from '../parts/codes';
import type { Batch } from '../types';

/** What came of an act on several orders: a result for each, and the file that carries them. */
@Component({
  selector: 'app-batch-screen',
  imports: [Chip, DateText, Icon, Loading, Money, RouterLink, T],
  template: `
    <p class="row"><a class="btn bare" routerLink="/payments"><app-icon name="back" />{{ 'payments.list.title' | t }}</a></p>
    @if (batch.hasValue()) {
      @let it = batch.value();
      <h1>{{ 'payments.batch.title.' + it.act | t }}</h1>
      <p class="label"><bdi dir="ltr">{{ it.code }}</bdi> · <bdi dir="ltr">{{ it.userName }}</bdi> · <app-date [at]="it.at" [time]="true" /></p>
      <p role="status">{{ 'payments.batch.done' | t: { done: done(), of: it.items.length } }}</p>
      @if (it.fileOrderId; as order) {
        <section class="card stack"><p>{{ 'payments.batch.file' | t }}</p>
          <p class="label">{{ 'payments.fileHash' | t }} <bdi dir="ltr" class="pre">{{ it.fileSha256 }}</bdi></p>
          <a class="btn go" [href]="'/api/payment-orders/' + order + '/file'" download><app-icon name="file" />{{ 'payments.act.download' | t }}</a></section>
      }
      <table class="list">
        <caption class="vh">{{ 'payments.batch.results' | t }}</caption>
        <thead><tr><th scope="col">{{ 'payments.col.order' | t }}</th><th scope="col">{{ 'payments.col.partner' | t }}</th><th scope="col">{{ 'payments.batch.result' | t }}</th>
          <th scope="col" class="num">{{ 'payments.col.amount' | t }}</th></tr></thead>
        <tbody>@for (item of it.items; track $index) {
          <tr>
            <td class="what">@if (item.orderCode) {<a [routerLink]="['/payments', item.recordId]"><bdi dir="ltr">{{ item.orderCode }}</bdi></a>} @else {<span>{{ 'payments.batch.none' | t }}</span>}</td>
            <td>@if (item.partnerCode) {<bdi dir="ltr">{{ item.partnerCode }}</bdi>}</td>
            <td>@if (item.refusal) {<app-chip kind="act" icon="alert">{{ 'payments.batch.refused' | t }}</app-chip><p class="label">{{ why(item.refusal) | t }}</p>}
              @else {<app-chip kind="ok" icon="check">{{ 'payments.batch.ok' | t }}</app-chip>}</td>
            <td [attr.data-label]="'payments.col.amount' | t" class="num">@if (item.currency) {<app-money [minor]="item.amountMinor!" [currency]="item.currency" />}</td>
          </tr>
        }</tbody>
      </table>
    }
    <app-loading [of]="batch" />
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BatchScreen {
  readonly id = input.required<string>();
  protected readonly batch = httpResource<Batch>(() => `/api/payment-batches/${this.id()}`);
  protected readonly done = computed(() => (this.batch.hasValue() ? this.batch.value().items.filter(i => !i.refusal).length : 0));
  protected readonly why = whyKey;
}
