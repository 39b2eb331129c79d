import { Routes } from '@angular/router';
import '../shared/parts';
import { Enrol } from './sign-in/enrol';

/** All there is for somebody whose second step is missing, whatever address was asked for. */
export const enrolRoutes: Routes = [{ path: '**', component: Enrol }];
