import '../shared/parts';

export { FailedMail } from './mail/failed-mail';
export { Call } from './calls/call';
