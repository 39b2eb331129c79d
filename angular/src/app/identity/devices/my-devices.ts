import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Api } from '../../shared/api/client';
import { Problem } from '../../shared/api/problem';
import type { Schemas } from '../../shared/api/schemas';
import { sentence } from '../../shared/api/sentence';
import { T } from '../../shared/text/t';
import { Texts } from '../../shared/text/texts';
import { Busy } from '../../shared/ui/busy';
import { Loading } from '../../shared/ui/loading';
import { DeviceRow } from './device-row';

/** Where the person is signed in; each can be ended from here, and this device said to be one's own. */
@Component({
  selector: 'app-my-devices',
  imports: [Busy, DeviceRow, Loading, T],
  template: `
    <h1>{{ 'identity.devices.title' | t }}</h1>
    <p>{{ 'identity.devices.why' | t }}</p>
    @if (failed()) {<p class="err" role="alert">{{ failed() }}</p>}
    @if (said()) {<p class="note" role="status">{{ 'identity.devices.done' | t }}</p>}
    @for (device of devices(); track device.id) {
      <section class="card stack tight"><app-device-row [device]="device" [busy]="busy()" (end)="end(device.id)" />
        @if (device.isThis) {
          <label class="tick">
            <input type="checkbox" [checked]="device.isOwnDevice" [disabled]="busy()" (change)="own($event)">
            <span>{{ 'shared.signIn.own' | t }}<br><span class="label">{{ 'identity.devices.ownWhy' | t }}</span></span>
          </label>
        }
      </section>
    }
    @if (devices().length > 1) {
      <p><button class="btn" type="button" [appBusy]="busy()" (click)="end('others')">{{ 'identity.devices.endOthers' | t }}</button></p>
    }
    <app-loading [of]="list" />
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MyDevices {
  readonly #api = inject(Api);
  readonly #texts = inject(Texts);
  protected readonly list = httpResource<Schemas['OpenSessionDto'][]>(() => '/api/sessions');
  protected readonly devices = computed(() => (this.list.hasValue() ? this.list.value() : []));
  protected readonly busy = signal(false);
  protected readonly failed = signal('');
  protected readonly said = signal(false);

  protected end(which: string): Promise<void> {
    return this.#run(() => this.#api.act(`/api/sessions/${which}`, undefined, { method: 'DELETE' }));
  }

  protected async own(event: Event): Promise<void> {
    const box = event.target as HTMLInputElement;
    const isOwn = box.checked;
    await this.#run(() => this.#api.act('/api/session/device', { isOwn }, { method: 'PUT' }));
    if (this.failed()) box.checked = !isOwn; // Nothing was remembered; the list did not change, so nothing else puts it back.
  }

  async #run(work: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.failed.set('');
    this.said.set(false);
    try {
      await work();
      this.said.set(true);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.failed.set(sentence(error, this.#texts));
    } finally {
      this.busy.set(false);
      this.list.reload();
    }
  }
}
