import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { DateText } from '../../shared/format/date-text';
import { T } from '../../shared/text/t';
import type { Message } from '../model';

/** What the team and the partner wrote to each other about a report; donors never see it. */
@Component({
  selector: 'app-talk',
  imports: [DateText, T],
  template: `
    @if (messages().length) {
      <section class="stack tight">
        <h2>{{ 'reporting.read.talk' | t }}</h2>
        <ol class="thread">
          @for (m of messages(); track $index; let last = $last) {
            <li [class.now]="last" [class.done]="!last">
              <p class="row label">
                <strong>{{ who(m) | t }}</strong>
                @if (m.userName; as name) {<bdi dir="ltr">{{ name }}</bdi>}
                <app-date [at]="m.at" [time]="true" />
              </p>
              <p class="pre" dir="auto" data-sealed>{{ m.text }}</p>
            </li>
          }
        </ol>
      </section>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Talk {
  readonly messages = input.required<readonly Message[]>();
  readonly partner = input(false);

  protected who(message: Message): string {
    if (message.kind !== 'Answer') return 'reporting.read.team';
    return this.partner() ? 'reporting.read.you' : 'reporting.read.partner';
  }
}
