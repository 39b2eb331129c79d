import '../shared/parts';

export { PartnerList } from './list/partner-list';
export { PartnerImport } from './import/import';
export { PartnerRecord } from './record/partner-record';
export { PartnerContacts } from './contacts/page';
export { PartnerEdit } from './edit/partner-edit';
