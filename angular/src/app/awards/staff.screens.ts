import '../shared/parts';

export { GrantList } from './list/list';
export { GrantRecord } from './record/record';
export { ChangeList } from './changes/list';
export { ChangePage } from './changes/page';
export { AgreementPage } from './agreement/agreement';
