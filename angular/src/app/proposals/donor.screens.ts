import '../shared/parts';

export { Decisions } from './list/decisions';
export { DecisionPage } from './decide/page';
