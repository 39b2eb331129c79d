import '../shared/parts';

export { PaymentsPage } from './list/page';
export { BankAnswer } from './batch/bank-answer';
export { BatchScreen } from './batch/batch';
export { WaysScreen } from './pay/ways';
export { OrderScreen } from './order/page';
export { AgentList } from './agents/list';
export { NewAgent } from './agents/new';
export { AgentScreen } from './agents/page';
export { BanksPage } from './banks/page';
export { PayeeList } from './payee/list';
export { PayeeScreen } from './payee/page';
export { StatementImport } from './statements/import';
export { StatementList } from './statements/list';
export { MissingPage } from './statements/missing';
export { StatementPage } from './statements/page';
