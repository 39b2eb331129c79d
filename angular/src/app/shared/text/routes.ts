import { inject } from '@angular/core';
import { Route, Routes } from '@angular/router';
import { TextScope, Texts } from './texts';

/** Routes that open only when the texts of their feature are there, so that no key is ever seen. */
export function withTexts(scopes: TextScope | readonly TextScope[], routes: Routes): Routes {
  const wanted = [scopes].flat();
  const ready = async () => {
    await inject(Texts).load(...wanted);
    return true;
  };
  return routes.map((route: Route) => ({ ...route, canActivate: [ready, ...(route.canActivate ?? [])] }));
}
