import { httpResource } from '@angular/common/http';
import { computed, inject } from '@angular/core';
import type { Schemas } from '../../shared/api/schemas';
import { Texts } from '../../shared/text/texts';

/** Governorates by their names in the reader's language. Call where a component is made. */
export function places() {
  const texts = inject(Texts);
  const read = httpResource<Schemas['PartnerReferenceDto']>(() => (texts.language(), '/api/partners/reference'));
  const names = computed(() => new Map(read.hasValue() ? read.value().governorates.map(g => [g.code, g.name]) : []));
  return {
    all: computed(() => (read.hasValue() ? [...read.value().governorates].sort((a, b) => a.name.localeCompare(b.name)) : [])),
    nameOf: (code: string) => names().get(code) ?? code,
  };
}
