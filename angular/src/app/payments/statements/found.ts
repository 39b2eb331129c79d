import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { Schemas } from '../../shared/api/schemas';
import { DateText } from '../../shared/format/date-text';
import { Money } from '../../shared/format/money';
import { T } from '../../shared/text/t';
import { Chip } from '../../shared/ui/chip';

/** What of one statement in a file would be taken, before it is. */
@Component({
  selector: 'app-found-statement',
  imports: [Chip, DateText, Money, T],
  template: `
    <div class="card stack tight">
      <h2 class="row"><bdi dir="ltr">…{{ found().accountTail }} {{ found().currency }}</bdi><span class="label"><app-date [at]="found().fromOn" />&ngsp;{{ 'statements.to' | t }}&ngsp;<app-date [at]="found().toOn" /></span></h2>
      <dl class="figs">
        <div><dt>{{ 'statements.found.new' | t }}</dt><dd class="fig"><bdi dir="ltr">{{ found().new }}</bdi></dd></div>
        <div><dt>{{ 'statements.found.duplicates' | t }}</dt><dd><bdi dir="ltr">{{ found().duplicates }}</bdi></dd></div>
        <div><dt>{{ 'statements.found.reversals' | t }}</dt><dd><bdi dir="ltr">{{ found().reversals }}</bdi></dd></div>
        <div><dt>{{ 'statements.found.otherCurrency' | t }}</dt><dd><bdi dir="ltr">{{ found().otherCurrency }}</bdi></dd></div>
        <div><dt>{{ 'statements.found.pending' | t }}</dt><dd><bdi dir="ltr">{{ found().pending }}</bdi></dd></div>
        @if (found().openingMinor !== null) {<div><dt>{{ 'statements.opening' | t }}</dt><dd><app-money [minor]="found().openingMinor!" [currency]="found().currency" /></dd></div>}
        @if (found().closingMinor !== null) {<div><dt>{{ 'statements.closing' | t }}</dt><dd><app-money [minor]="found().closingMinor!" [currency]="found().currency" /></dd></div>}
      </dl>
      @if (found().closingMinor !== null) {<p><app-chip kind="ok" icon="check">{{ 'statements.found.sums' | t }}</app-chip></p>}
      @if (found().gapSince; as since) {
        <p class="note"><strong>{{ 'statements.gap.chip' | t }}</strong>&ngsp;{{ 'statements.gap.why' | t }}&ngsp;<app-date [at]="since" />, <app-money [minor]="found().gapMinor!" [currency]="found().currency" /></p>
      }
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Found {
  readonly found = input.required<Schemas['ReportedStatementDto']>();
}
