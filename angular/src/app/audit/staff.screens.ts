import '../shared/parts';

export { LogList } from './log-list';
export { LogEntry } from './log-entry';
