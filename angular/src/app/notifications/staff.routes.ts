import { Routes } from '@angular/router';
import { withTexts } from '../shared/text/routes';
import { notificationsTexts } from './texts';

export const notificationsStaff: Routes = withTexts(notificationsTexts, []);
