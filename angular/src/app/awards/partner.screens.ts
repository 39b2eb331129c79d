import '../shared/parts';

export { OurGrants } from './partner/list';
export { OurGrant } from './partner/grant';
export { OurBudget } from './budget/page';
export { AskChange } from './changes/new';
export { ChangePage } from './changes/page';
export { AgreementPage } from './agreement/agreement';
