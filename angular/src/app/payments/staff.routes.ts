import { Routes } from '@angular/router';
import { withTexts } from '../shared/text/routes';
import { paymentsTexts } from './texts';

export const paymentsStaff: Routes = withTexts(paymentsTexts, []);
