import { ChangeDetectionStrategy, Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { httpResource } from '@angular/common/http';
import { RouterLink } from '@angular/router';
import { Api } from '../../shared/api/client';
import { Choice } from '../../shared/form/choice';
import { Control } from '../../shared/form/control';
import { ErrorSummary } from '../../shared/form/error-summary';
import { Field } from '../../shared/form/field';
import { form } from '../../shared/form/form';
import { atMost } from '../../shared/form/rules';
import { Tick } from '../../shared/form/tick';
import { T } from '../../shared/text/t';
import { Texts } from '../../shared/text/texts';
import { Busy } from '../../shared/ui/busy';
import { ChangedNotice } from '../../shared/ui/changed-notice';
import { Icon } from '../../shared/ui/icon';
import { Loading } from '../../shared/ui/loading';
import type { OwnSafety } from '../types';
import { careful, fromSafety, toSafety } from './safety-values';

/** The partner says how it wants to be reached and what may be seen of it. Each question says why it is asked. */
@Component({
  selector: 'app-safety',
  imports: [Busy, ChangedNotice, Choice, Control, ErrorSummary, Field, Icon, Loading, RouterLink, T, Tick],
  templateUrl: './safety.html',
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Safety {
  readonly #api = inject(Api);
  readonly #texts = inject(Texts);
  protected readonly own = httpResource<OwnSafety>(() => '/api/partners/own/safety');
  protected readonly form = form(careful, {
    codeWord: atMost(60),
    hoursTo: (to, values) => ((to === '') === (values.hoursFrom === '') ? null : { key: 'partners.safety.hoursBoth' }),
  });
  protected readonly saved = signal(false);
  protected readonly maySave = computed(() => this.own.hasValue() && this.own.value().actions.includes('save'));

  protected readonly channels = this.#options('partners.channel.', ['phone', 'message', 'mail', 'inPerson']);
  protected readonly precisions = this.#options('partners.precision.', ['none', 'region', 'governorate']);
  protected readonly visibilities = computed(() =>
    ['teamOnly', 'namedDonors', 'allOurDonors', 'public'].map(value => ({
      value, label: this.#texts.t(`partners.visibility.${value}`), hint: this.#texts.t(`partners.visibilityHint.${value}`),
    })));

  constructor() {
    effect(() => {
      if (!this.own.hasValue()) return;
      const own = this.own.value();
      untracked(() => this.form.reset(fromSafety(own)));
    });
    effect(() => {
      this.form.values();
      untracked(() => this.saved.set(false));
    });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const own = this.own.value()!;
    const done = await this.form.send(v =>
      this.#api.act('/api/partners/own/safety', toSafety(v, own), { method: 'PUT', version: own.version }));
    if (!done) return;
    const fresh = await this.#api.get<OwnSafety>('/api/partners/own/safety');
    this.own.set(fresh);
    setTimeout(() => this.saved.set(true)); // After the effect that takes the word away when values change.
  }

  #options(prefix: string, values: readonly string[]) {
    return computed(() => values.map(value => ({ value, label: this.#texts.t(prefix + value) })));
  }
}
