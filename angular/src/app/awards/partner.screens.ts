import '../shared/parts';

export { OurGrants } from './partner/list';
export { OurGrant } from './partner/grant';
export { AgreementPage } from './agreement/agreement';
