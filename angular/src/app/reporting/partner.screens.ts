import '../shared/parts';
import './read/parts';

export { OurReports } from './partner/list';
export { OurReport } from './partner/report';
