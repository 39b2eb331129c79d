import { Routes } from '@angular/router';
import { withTexts } from '../shared/text/routes';
import { awardsTexts } from './texts';

export const awardsDonor: Routes = withTexts(awardsTexts, []);
