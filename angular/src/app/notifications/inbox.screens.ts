import '../shared/parts';

export { Inbox } from './inbox/inbox';
