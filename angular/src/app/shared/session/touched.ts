import { Injectable } from '@angular/core';

/** Whether a key, touch or click lies between two requests. The server counts only those as being here. */
@Injectable({ providedIn: 'root' })
export class Touched {
  #fresh = false;
  #toldAt = 0;

  /** When the server was last told. */
  get toldAt(): number {
    return this.#toldAt;
  }

  mark(): void {
    this.#fresh = true;
  }

  /** True once for each time somebody touched the page. */
  take(): boolean {
    const fresh = this.#fresh;
    this.#fresh = false;
    if (fresh) this.#toldAt = Date.now();
    return fresh;
  }
}
