import '../shared/parts';

export { Programme } from './setup/programme';
export { Users } from './users/users';
export { Resets } from './resets/resets';
