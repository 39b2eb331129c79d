import '../shared/parts';

export { Safety } from './safety/safety';
export { OtherFunding } from './other-funding/other-funding';
export { Readings } from './readings/readings';
