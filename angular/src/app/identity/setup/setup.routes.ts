import { inject } from '@angular/core';
import { Routes } from '@angular/router';
import '../../shared/parts';
import { Texts } from '../../shared/text/texts';
import { Setup } from './setup';
import { setupTexts } from './setup.texts';

/** All there is while nobody has an account, whatever address was asked for. */
export const setupRoutes: Routes = [
  { path: '**', canActivate: [() => inject(Texts).load(setupTexts).then(() => true)], component: Setup },
];
