import '../shared/parts';

export { MyProposals } from './list/mine';
export { ProposalPage } from './write/page';
