export { LockSheet } from './lock-sheet';
export { Presence } from './presence';
