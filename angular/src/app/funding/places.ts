import { httpResource } from '@angular/common/http';
import { computed, inject } from '@angular/core';
import type { Schemas } from '../shared/api/schemas';
import { Texts } from '../shared/text/texts';

/** Governorates by their names in the reader's language. Call where a component is made. */
export function places() {
  const texts = inject(Texts);
  const resource = httpResource<Schemas['PartnerReferenceDto']>(() => (texts.language(), '/api/partners/reference'));
  const names = computed(() => new Map(resource.hasValue() ? resource.value().governorates.map(g => [g.code, g.name]) : []));
  return {
    all: computed(() => (resource.hasValue() ? [...resource.value().governorates].sort((a, b) => a.name.localeCompare(b.name)) : [])),
    nameOf: (code: string) => names().get(code) ?? code,
  };
}
