import { httpResource } from '@angular/common/http';
import { computed, inject } from '@angular/core';
import { Texts } from '../shared/text/texts';
import type { PartnerReference } from './types';

/** Names of governorates in the reader's language; asked again when the language changes. Call where a component is made. */
export function partnerReference() {
  const texts = inject(Texts);
  const resource = httpResource<PartnerReference>(() => (texts.language(), '/api/partners/reference'));
  const names = computed(() => new Map(resource.hasValue() ? resource.value().governorates.map(g => [g.code, g.name]) : []));
  return {
    governorates: computed(() => (resource.hasValue() ? [...resource.value().governorates].sort((a, b) => a.name.localeCompare(b.name)) : [])),
    themes: computed(() => (resource.hasValue() ? resource.value().themes : [])),
    languages: computed(() => (resource.hasValue() ? resource.value().languages : [])),
    placeNames: (codes: readonly string[]) => codes.map(code => names().get(code) ?? code),
  };
}
