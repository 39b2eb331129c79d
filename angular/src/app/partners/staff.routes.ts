import { Routes } from '@angular/router';
import { withTexts } from '../shared/text/routes';
import { partnersTexts } from './texts';

export const partnersStaff: Routes = withTexts(partnersTexts, []);
