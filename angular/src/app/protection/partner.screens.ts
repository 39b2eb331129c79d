import '../shared/parts';
import './parts';

export { Ask } from './ask/ask';
export { OwnPlan } from './plans/own';
export { OwnEvents } from './incidents/own';
