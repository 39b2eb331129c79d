import '../shared/parts';

export { MoneyScreen } from './money/page';
