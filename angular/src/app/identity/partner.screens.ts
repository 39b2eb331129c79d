import '../shared/parts';

export { People } from './people/people';
export { InvitePerson } from './people/invite-person';
