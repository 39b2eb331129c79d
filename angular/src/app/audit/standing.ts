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
        <dt>{{ 'audit.entry.index' | t }}</dt><dd><bdi dir="ltr">{{ it.index }}</bdi></dd>
        <dt>{{ 'audit.entry.hash' | t }}</dt><dd><bdi dir="ltr">{{ it.hash }}</bdi></dd>
        <dt>{{ 'audit.entry.before' | t }}</dt><dd>@if (it.before; as before) {<bdi dir="ltr">{{ before }}</bdi>} @else {{{ 'audit.entry.first' | t }}}</dd>
        <dt>{{ 'audit.entry.line' | t }}</dt><dd><bdi dir="ltr">{{ it.line }}</bdi></dd>
      </dl>
      <h2>{{ 'audit.entry.signed' | t }}</h2>
      @if (it.checkpoint; as signed) {
        <dl class="kv card">
          <dt>{{ 'audit.entry.size' | t }}</dt><dd><bdi dir="ltr">{{ signed.size }}</bdi></dd>
          <dt>{{ 'audit.entry.at' | t }}</dt><dd><app-date [at]="signed.at" [time]="true" /> <bdi class="label" dir="ltr">{{ signed.at }}</bdi></dd>
          <dt>{{ 'audit.entry.root' | t }}</dt><dd><bdi dir="ltr">{{ signed.root }}</bdi></dd>
          <dt>{{ 'audit.entry.signature' | t }}</dt><dd><bdi dir="ltr">{{ signed.signature }}</bdi></dd>
          <dt>{{ 'audit.entry.proof' | t }}</dt><dd>
            @if (signed.proof.length) {<ol class="plain stack tight">@for (hash of signed.proof; track $index) {<li><bdi dir="ltr">{{ hash }}</bdi></li>}</ol>}
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
