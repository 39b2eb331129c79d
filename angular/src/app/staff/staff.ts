import { ChangeDetectionStrategy, Component, ViewContainerRef, inject, viewChild } from '@angular/core';
import { Session } from '../shared/session/session';
import { Desk } from '../shared/ui/desk';
import { staffMenu } from './menu';

const tryAgainAfter = 5_000;

/** Desk first: what needs me, then the modules I may use. */
@Component({
  selector: 'app-staff',
  imports: [Desk],
  template: '<app-desk [items]="menu"><ng-container #alerts /><ng-container #notices /></app-desk>',
  host: { class: 'page' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Staff {
  protected readonly menu = staffMenu;
  readonly place = viewChild.required('alerts', { read: ViewContainerRef });
  readonly noticePlace = viewChild.required('notices', { read: ViewContainerRef });
  readonly #reads = inject(Session).may('Protection.Notice.Read');
  readonly #watches = inject(Session).may('Protection.Case.Read');
  #left = false;

  ngAfterViewInit(): void {
    if (this.#watches) void this.#watch();
    if (this.#reads) void this.#tell();
  }

  ngOnDestroy(): void {
    this.#left = true;
  }

  /** Only the team downloads what tells of requests, and not by a deferred block: its machinery would weigh on the first page of everybody. */
  async #watch(): Promise<void> {
    try {
      const { AlertBar } = await import('../protection/alerts/alert-bar');
      if (!this.#left) this.place().createComponent(AlertBar);
    } catch {
      if (!this.#left) setTimeout(() => void this.#watch(), tryAgainAfter); // Not downloaded: without it nothing would sound.
    }
  }

  async #tell(): Promise<void> {
    try {
      const { NoticeBar } = await import('../protection/notices/notice-bar');
      if (!this.#left) this.noticePlace().createComponent(NoticeBar);
    } catch {
      if (!this.#left) setTimeout(() => void this.#tell(), tryAgainAfter);
    }
  }
}
