import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { T } from '../text/t';
import { Empty } from '../ui/empty';

/** Not there and not yours look the same. */
@Component({
  selector: 'app-not-found',
  imports: [Empty, RouterLink, T],
  template: `
    <h1 class="vh">{{ 'common.notFound' | t }}</h1>
    <app-empty><p>{{ 'shared.problem.not-found' | t }}</p><a class="btn" routerLink="/">{{ 'shared.home' | t }}</a></app-empty>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NotFound {}
