import '../shared/parts';

export { Programme } from './setup/programme';
export { Users } from './users/users';
export { ToConfirm } from './confirm/to-confirm';
