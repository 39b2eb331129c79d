import '../shared/parts';

export { ChangeFund } from './change-fund/change-fund';
export { NewFund } from './new-fund/new-fund';
export { Donors } from './donors/donors';
