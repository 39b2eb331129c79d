import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { DateText } from '../shared/format/date-text';
import { T } from '../shared/text/t';
import { Icon } from '../shared/ui/icon';
import type { Standing } from './types';

/** An entry's place in the signed tree, with all that is needed to work the proof out by hand. */
@Component({
  selector: 'app-standing',
  imports: [DateText, Icon, T],
  template: `
    <h2>{{ 'audit.entry.place' | t }}</h2>
    @if (standing(); as it) {
      <dl class="kv card">
        <dt>{{ 'audit.entry.index' | t }}</dt><dd><span dir="ltr">{{ it.index }}</span></dd>
        <dt>{{ 'audit.entry.hash' | t }}</dt><dd><span dir="ltr">{{ it.hash }}</span></dd>
        <dt>{{ 'audit.entry.before' | t }}</dt><dd>@if (it.before; as before) {<span dir="ltr">{{ before }}</span>} @else {{{ 'audit.entry.first' | t }}}</dd>
        <dt>{{ 'audit.entry.line' | t }}</dt><dd><span dir="ltr">{{ it.line }}</span></dd>
      </dl>
      <h2>{{ 'audit.entry.signed' | t }}</h2>
      @if (it.checkpoint; as signed) {
        <dl class="kv card">
          <dt>{{ 'audit.entry.size' | t }}</dt><dd><span dir="ltr">{{ signed.size }}</span></dd>
          <dt>{{ 'audit.entry.at' | t }}</dt><dd><app-date [at]="signed.at" [time]="true" /> <bdi class="label" dir="ltr">{{ signed.at }}</bdi></dd>
          <dt>{{ 'audit.entry.root' | t }}</dt><dd><span dir="ltr">{{ signed.root }}</span></dd>
          <dt>{{ 'audit.entry.signature' | t }}</dt><dd><span dir="ltr">{{ signed.signature }}</span></dd>
          <dt>{{ 'audit.entry.proof' | t }}</dt><dd>
            @if (signed.proof.length) {<ol class="plain stack tight">@for (hash of signed.proof; track $index) {<li><span dir="ltr">{{ hash }}</span></li>}</ol>}
            @else {{{ 'audit.entry.alone' | t }}}</dd>
          <dt>{{ 'audit.entry.key' | t }}</dt><dd><bdi class="pre" dir="ltr">{{ signed.publicKey }}</bdi></dd>
        </dl>
      } @else {<p class="card" role="status"><app-icon name="clock" /> {{ 'audit.entry.unsigned' | t }}</p>}
    } @else {<p class="card" role="status"><app-icon name="clock" /> {{ 'audit.entry.unplaced' | t }}</p>}
    <p>{{ 'audit.entry.verify' | t: { command } }}</p>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StandingView {
  readonly standing = input.required<Standing | null>();
  protected readonly command = '\u2066verify-audit\u2069';
}
