import '../shared/parts';

export { AllProposals } from './list/all';
export { ReviewPage } from './review/page';
