import { ChangeDetectionStrategy, Component } from '@angular/core';
import { httpResource } from '@angular/common/http';
import type { Schemas } from '../../shared/api/schemas';
import { infoOf, languageOf } from '../../shared/text/language';
import { T } from '../../shared/text/t';
import { Loading } from '../../shared/ui/loading';

/** What was chosen when the installation was set up. Nothing here can be changed: records and papers carry it. */
@Component({
  selector: 'app-programme',
  imports: [Loading, T],
  template: `
    <div class="stack">
      <h1>{{ 'common.menu.programme' | t }}</h1>
      <app-loading [of]="programme" />
      @if (programme.hasValue()) {
        <dl class="kv">
          <dt>{{ 'identity.setup.programme' | t }}</dt>
          <dd>@if (programme.value().code; as code) {<bdi dir="ltr">{{ code }}</bdi>} @else {{{ 'identity.setup.none' | t }}}</dd>
          <dt>{{ 'identity.setup.currency' | t }}</dt><dd><bdi dir="ltr">{{ programme.value().currency }}</bdi></dd>
          <dt>{{ 'shared.language' | t }}</dt><dd><span [attr.lang]="language().tag" [attr.dir]="language().dir">{{ language().name }}</span></dd>
        </dl>
        <p class="label">{{ 'identity.setup.fixed' | t }}</p>
      }
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Programme {
  protected readonly programme = httpResource<Schemas['ProgrammeDto']>(() => '/api/programme');

  protected language() {
    return infoOf(languageOf(this.programme.value()!.language));
  }
}
