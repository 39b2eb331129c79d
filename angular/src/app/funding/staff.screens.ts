import '../shared/parts';

export { NewFund } from './new-fund/new-fund';
export { Donors } from './donors/donors';
