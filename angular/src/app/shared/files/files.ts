import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, DestroyRef, computed, inject, input, signal } from '@angular/core';
import { acting } from '../api/acting';
import { Api } from '../api/client';
import { Problem } from '../api/problem';
import { Sender } from '../api/sender';
import { sentence } from '../api/sentence';
import { DateText } from '../format/date-text';
import { T } from '../text/t';
import { Texts } from '../text/texts';
import { Busy } from '../ui/busy';
import { Icon } from '../ui/icon';
import { Loading } from '../ui/loading';
import { Sending } from './sending';
import { FileItem, FileList, offered } from './types';

const megabyte = 1024 * 1024;
const shareable = ['report', 'proposal'];

/** The files of a record: `<app-files record="/api/reports/…" />`. Who may add or take away is the server's to say. */
@Component({
  selector: 'app-files',
  imports: [Busy, DateText, Icon, Loading, T],
  templateUrl: './files.html',
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Files {
  readonly #api = inject(Api);
  readonly #sender = inject(Sender);
  readonly #texts = inject(Texts);
  /** Address of the record. */
  readonly record = input.required<string>();
  /** Where uploads and files are found; those of the enclave elsewhere. */
  readonly at = input('/api');
  protected readonly list = httpResource<FileList>(() => `${this.record()}/files`);
  protected readonly sendings = signal<readonly Sending[]>([]);
  /** Asked before a file is taken away. */
  protected readonly leaving = signal('');
  /** Asked before donors are shown what may name people. */
  protected readonly showing = signal('');
  protected readonly act = acting();
  protected readonly offered = offered;
  /** Where both sides add files it is said whose one is. */
  protected readonly bothAdd = ['partner', 'agreement'];
  protected readonly shown = computed(() => this.list.hasValue() && (this.list.value().mayAdd || this.list.value().items.length > 0));

  constructor() {
    inject(DestroyRef).onDestroy(() => this.sendings().forEach(s => void s.cancel()));
  }

  protected choose(event: Event): void {
    const field = event.target as HTMLInputElement;
    for (const file of field.files ?? []) {
      const sending = new Sending(file, this.record(), this.at(), this.#api, this.#sender);
      this.sendings.update(all => [...all, sending]);
      void this.go(sending);
    }
    field.value = ''; // The same file, put right, can be chosen again.
  }

  protected async go(sending: Sending, mayIdentify = false): Promise<void> {
    await sending.run(mayIdentify);
    if (sending.state() !== 'done') return;
    this.#forget(sending);
    this.list.reload();
  }

  protected cancel(sending: Sending): void {
    void sending.cancel();
    this.#forget(sending);
  }

  protected async remove(file: FileItem): Promise<void> {
    const done = await this.act.run(() => this.#api.act(`${this.at()}/files/${file.id}`, undefined, { method: 'DELETE' }));
    this.leaving.set('');
    if (done) this.list.reload();
  }

  /** Where donors may be shown files; they themselves need not be told that they are. */
  protected toldState(file: FileItem): boolean {
    return file.mayHide || file.mayShow || (file.isPrivate && shareable.includes(this.list.value()!.kind));
  }

  protected hide(file: FileItem): Promise<void> {
    return this.#privacy(file, { isPrivate: true });
  }

  protected async show(file: FileItem, mayIdentify = false): Promise<void> {
    if (file.mayIdentify && !mayIdentify) this.showing.set(file.id);
    else await this.#privacy(file, { isPrivate: false, mayIdentify });
  }

  protected words(problem: Problem): string {
    return sentence(problem, this.#texts);
  }

  protected size(bytes: number): string {
    return bytes >= megabyte
      ? this.#texts.t('files.mb', { n: (bytes / megabyte).toFixed(1) })
      : this.#texts.t('files.kb', { n: Math.max(1, Math.round(bytes / 1024)) });
  }

  async #privacy(file: FileItem, body: object): Promise<void> {
    const done = await this.act.run(() => this.#api.act(`${this.at()}/files/${file.id}/privacy`, body, { method: 'PUT' }));
    this.showing.set('');
    if (done) this.list.reload();
  }

  #forget(sending: Sending): void {
    this.sendings.update(all => all.filter(s => s !== sending));
  }
}
