import '../shared/parts';

export { Safety } from './safety/safety';
export { OtherFunding } from './other-funding/other-funding';
export { OwnContacts } from './contacts/own';
export { Papers } from './papers/papers';
export { Readings } from './readings/readings';
