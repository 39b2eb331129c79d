import '../shared/parts';

export { Users } from './users/users';
export { Resets } from './resets/resets';
