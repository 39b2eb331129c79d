import '../shared/parts';
import './parts';

export { DeskList } from './list/list';
export { DeskNew } from './opening/new';
export { DeskDuty } from './duty/duty';
export { EventList } from './incidents/list';
export { EventNew } from './incidents/new';
export { Trends } from './trends/trends';
export { DeskRecord } from './record/record';
