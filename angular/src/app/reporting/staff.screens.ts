import '../shared/parts';
import './read/parts';

export { ReportList } from './staff/list';
export { ReportRecord } from './staff/report';
