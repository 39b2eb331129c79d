import { Routes } from '@angular/router';
import { withTexts } from '../shared/text/routes';
import { proposalsTexts } from './texts';

export const proposalsDonor: Routes = withTexts(proposalsTexts, []);
