import '../shared/parts';

export { GrantList } from './list/list';
export { GrantRecord } from './record/record';
export { AgreementPage } from './agreement/agreement';
