import type { ActivatedRouteSnapshot, RouterStateSnapshot } from '@angular/router';

export interface Up { readonly to: string; readonly text: string }

/** The way up from a page: `data: { up: '/awards', upText: 'awards.list.title' }` of its route, else home; none on the home page. */
export function upOf(state: RouterStateSnapshot): Up {
  let route: ActivatedRouteSnapshot = state.root;
  while (route.firstChild) route = route.firstChild;
  if (state.url.split('?')[0] === '/') return { to: '', text: '' };
  return { to: route.data['up'] ?? '/', text: route.data['upText'] ?? '' };
}
