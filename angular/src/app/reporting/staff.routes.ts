import { Routes } from '@angular/router';
import { withTexts } from '../shared/text/routes';
import { reportingTexts } from './texts';

export const reportingStaff: Routes = withTexts(reportingTexts, []);
