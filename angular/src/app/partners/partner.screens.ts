import '../shared/parts';

export { Safety } from './safety/safety';
export { OtherFunding } from './other-funding/other-funding';
export { Papers } from './papers/papers';
export { Readings } from './readings/readings';
