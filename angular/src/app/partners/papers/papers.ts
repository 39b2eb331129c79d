import { ChangeDetectionStrategy, Component } from '@angular/core';
import { Files } from '../../shared/files/files';
import { T } from '../../shared/text/t';

/** What the team asked for to know the organisation: added by the partner once, read by the team. */
@Component({
  selector: 'app-papers',
  imports: [Files, T],
  template: `
    <h1>{{ 'partners.papers.title' | t }}</h1>
    <p>{{ 'partners.papers.why' | t }}</p>
    <app-files record="/api/partners/own" />
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Papers {}
