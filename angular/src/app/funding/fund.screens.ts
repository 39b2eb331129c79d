import '../shared/parts';

export { FundList } from './fund-list/fund-list';
export { Fund } from './fund/fund';
export { Statement } from './statement/statement';
