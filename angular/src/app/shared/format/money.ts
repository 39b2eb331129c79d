import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { moneyText } from './amount';

/** `<app-money [minor]="2900000" currency="USD" />` → 29,000 USD, left to right in every language. */
@Component({
  selector: 'app-money',
  template: '<bdi dir="ltr">{{ text() }}</bdi>',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Money {
  readonly minor = input.required<number>();
  readonly currency = input.required<string>();
  protected readonly text = computed(() => moneyText(this.minor(), this.currency()));
}
