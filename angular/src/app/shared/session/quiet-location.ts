import { PathLocationStrategy } from '@angular/common';
import { Injectable, inject } from '@angular/core';
import { Session } from './session';

/**
 * For partners the address bar and the browser's history never say more than `/`: every move inside stays in memory,
 * so Back shows nothing. Links and addresses typed by hand still work; staff and donors have ordinary addresses.
 */
@Injectable()
export class QuietLocation extends PathLocationStrategy {
  readonly #session = inject(Session);
  #inside: string | null = null;

  override path(includeHash?: boolean): string {
    return this.#inside ?? super.path(includeHash);
  }

  override pushState(state: unknown, title: string, url: string, query: string): void {
    if (!this.#keep(url, query)) super.pushState(state, title, url, query);
    else super.replaceState(null, '', '/', '');
  }

  override replaceState(state: unknown, title: string, url: string, query: string): void {
    if (!this.#keep(url, query)) super.replaceState(state, title, url, query);
    else super.replaceState(null, '', '/', '');
  }

  #keep(url: string, query: string): boolean {
    const quiet = this.#session.face() === 'partner';
    this.#inside = quiet ? url + (query ? `?${query}` : '') : null;
    return quiet;
  }
}
