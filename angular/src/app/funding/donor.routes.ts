import { Routes } from '@angular/router';
import { withTexts } from '../shared/text/routes';
import { fundingTexts } from './texts';

export const fundingDonor: Routes = withTexts(fundingTexts, []);
