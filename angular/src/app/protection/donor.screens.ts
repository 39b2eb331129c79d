import '../shared/parts';

export { Trends } from './trends/trends';
