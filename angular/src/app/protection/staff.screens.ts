import '../shared/parts';
import './parts';

export { DeskList } from './list/list';
export { DeskNew } from './opening/new';
export { DeskDuty } from './duty/duty';
export { DeskRecord } from './record/record';
