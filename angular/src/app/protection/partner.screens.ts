import '../shared/parts';
import './parts';

export { Ask } from './ask/ask';
export { OwnEvents } from './incidents/own';
