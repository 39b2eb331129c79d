import { Routes } from '@angular/router';
import { withTexts } from '../shared/text/routes';
import { awardsTexts } from './texts';

export const awardsPartner: Routes = withTexts(awardsTexts, []);
