import '../shared/parts';
import './read/parts';

export { DonorGrants } from './donor/grants';
export { DonorGrant } from './donor/grant';
export { DonorReports } from './donor/reports';
export { DonorReport } from './donor/report';
