import { Routes } from '@angular/router';
import { withTexts } from '../shared/text/routes';
import { reportingTexts } from './texts';

export const reportingPartner: Routes = withTexts(reportingTexts, []);
