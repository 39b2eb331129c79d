import '../shared/parts';
import './parts';

export { DeskList } from './list/list';
export { DeskClosed } from './list/closed';
export { DeskNew } from './opening/new';
export { DeskDuty } from './duty/duty';
export { EventList } from './incidents/list';
export { EventNew } from './incidents/new';
export { Notices } from './notices/notices';
export { PlanList } from './plans/list';
export { DeskRecord } from './record/record';
export { DeskAccess } from './access/access';
