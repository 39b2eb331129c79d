import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { T } from '../../shared/text/t';
import { OrderDesk } from './desk';
import { OrderList } from './orders';
import { PayableList } from './payables';

/** Finance: what can be paid, what is in work, and what was. */
@Component({
  selector: 'app-payments-page',
  imports: [OrderDesk, OrderList, PayableList, RouterLink, T],
  template: `
    <div class="row"><h1>{{ 'payments.list.title' | t }}</h1><a class="btn bare push" routerLink="/payments/answer">{{ 'payments.answer.title' | t }}</a><a class="btn bare" routerLink="/payees">{{ 'payments.payees.title' | t }}</a><a class="btn bare" routerLink="/banks">{{ 'banks.title' | t }}</a><a class="btn bare" routerLink="/agents">{{ 'agents.list.title' | t }}</a></div>
    <app-payables />
    <app-order-desk />
    <app-order-list />
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PaymentsPage {}
