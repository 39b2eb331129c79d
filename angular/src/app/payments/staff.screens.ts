import '../shared/parts';

export { PaymentsPage } from './list/page';
export { OrderScreen } from './order/page';
export { PayeeList } from './payee/list';
export { PayeeScreen } from './payee/page';
