import '../shared/parts';

export { ChangeList } from './changes/list';
export { ChangePage } from './changes/page';
