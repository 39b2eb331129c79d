import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Schemas } from '../../shared/api/schemas';
import { Session } from '../../shared/session/session';
import { Plural, T } from '../../shared/text/t';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import { EventForm } from './event-form';

/** Staff write down what they heard. */
@Component({
  selector: 'app-event-new',
  imports: [EventForm, Icon, Loading, Plural, RouterLink, T],
  template: `
    @if (reads) {<p class="row"><a class="btn bare" routerLink="/desk/events"><app-icon name="back" />{{ 'events.list.title' | t }}</a></p>}
    <div class="stack tight"><h1>{{ 'events.new.title' | t }}</h1><p class="label">{{ 'events.new.why' | t }}</p></div>
    @if (count(); as n) {<p class="note" role="status"><app-icon name="check" /><span>{{ 'events.recorded' | plural: n }}</span></p>}
    <app-event-form url="/api/desk/events" [partners]="partners()" (done)="count.set($event)" />
    <app-loading [of]="choices" />
  `,
  host: { class: 'stack narrow' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EventNew {
  protected readonly reads = inject(Session).may('Protection.Incident.Read');
  protected readonly count = signal(0);
  protected readonly choices = httpResource<Schemas['EventChoicesDto']>(() => '/api/desk/events/choices');
  protected readonly partners = computed(() => (this.choices.hasValue() ? this.choices.value().partners : []));
}
