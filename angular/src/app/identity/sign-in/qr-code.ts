import { ChangeDetectionStrategy, Component, effect, input, signal } from '@angular/core';

/** A picture for a phone’s camera, drawn here: the key in it goes to nobody else. Each module is four whole dots wide, or cameras stumble. */
@Component({
  selector: 'app-qr-code',
  template: `
    @if (drawn(); as it) {
      <svg role="img" [attr.width]="it.size * 4" [attr.height]="it.size * 4" [attr.aria-label]="label()" [attr.viewBox]="'0 0 ' + it.size + ' ' + it.size" shape-rendering="crispEdges">
        <rect width="100%" height="100%" fill="#fff" /><path [attr.d]="it.path" fill="#000" />
      </svg>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class QrCode {
  readonly text = input.required<string>();
  readonly label = input.required<string>();
  protected readonly drawn = signal<{ readonly size: number; readonly path: string } | null>(null);

  constructor() {
    effect(() => void this.#draw(this.text()));
  }

  async #draw(text: string): Promise<void> {
    const { default: qrcode } = await import('qrcode-generator');
    const code = qrcode(0, 'M');
    code.addData(text);
    code.make();
    const count = code.getModuleCount();
    const quiet = 4; // Cameras need this much white around it.
    let path = '';
    for (let row = 0; row < count; row++) {
      for (let column = 0; column < count; column++) {
        if (code.isDark(row, column)) path += `M${column + quiet} ${row + quiet}h1v1h-1z`;
      }
    }
    this.drawn.set({ size: count + 2 * quiet, path });
  }
}
