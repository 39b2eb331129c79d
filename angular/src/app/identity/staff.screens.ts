import '../shared/parts';

export { Users } from './users/users';
