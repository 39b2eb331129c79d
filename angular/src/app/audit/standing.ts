import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { DateText } from '../shared/format/date-text';
import { T } from '../shared/text/t';
import type { Standing } from './types';

/** An entry's place in the signed tree, with all that is needed to work the proof out by hand. */
@Component({
  selector: 'app-standing',
  imports: [DateText, T],
  template: `
    <h2>{{ 'audit.entry.place' | t }}</h2>
    @if (standing(); as it) {
      <dl class="card">
        <dt>{{ 'audit.entry.index' | t }}</dt><dd><code dir="ltr">{{ it.index }}</code></dd>
        <dt>{{ 'audit.entry.hash' | t }}</dt><dd><code dir="ltr">{{ it.hash }}</code></dd>
        <dt>{{ 'audit.entry.before' | t }}</dt><dd>@if (it.before; as before) {<code dir="ltr">{{ before }}</code>} @else {{{ 'audit.entry.first' | t }}}</dd>
        <dt>{{ 'audit.entry.line' | t }}</dt><dd><code dir="ltr">{{ it.line }}</code></dd>
      </dl>
      <h2>{{ 'audit.entry.signed' | t }}</h2>
      @if (it.checkpoint; as signed) {
        <dl class="card">
          <dt>{{ 'audit.entry.size' | t }}</dt><dd><code dir="ltr">{{ signed.size }}</code></dd>
          <dt>{{ 'audit.entry.at' | t }}</dt><dd><app-date [at]="signed.at" [time]="true" /><code class="label" dir="ltr">{{ signed.at }}</code></dd>
          <dt>{{ 'audit.entry.root' | t }}</dt><dd><code dir="ltr">{{ signed.root }}</code></dd>
          <dt>{{ 'audit.entry.signature' | t }}</dt><dd><code dir="ltr">{{ signed.signature }}</code></dd>
          <dt>{{ 'audit.entry.proof' | t }}</dt><dd>
            @if (signed.proof.length) {<ol class="plain stack tight">@for (hash of signed.proof; track $index) {<li><code dir="ltr">{{ hash }}</code></li>}</ol>}
            @else {{{ 'audit.entry.alone' | t }}}</dd>
          <dt>{{ 'audit.entry.key' | t }}</dt><dd><code class="pre" dir="ltr">{{ signed.publicKey }}</code></dd>
        </dl>
      } @else {<p class="card" role="status">{{ 'audit.entry.unsigned' | t }}</p>}
    } @else {<p class="card" role="status">{{ 'audit.entry.unplaced' | t }}</p>}
    <p>{{ 'audit.entry.verify' | t: { command } }}</p>
  `,
  // Long values: each under its label, over the whole width.
  styles: 'dt { color: var(--ink-2); font-size: var(--t-label); } dd { overflow-wrap: anywhere; } dd + dt { margin-block-start: var(--s2); } code { display: block; }',
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StandingView {
  readonly standing = input.required<Standing | null>();
  protected readonly command = '\u2066verify-audit\u2069';
}
