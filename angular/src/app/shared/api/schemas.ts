import type { components } from './api';

/** What the server's document says, made by `npm run api`. */
export type Schemas = components['schemas'];

/** The same with some of its values known better than the document says them: a state that is one of five words, not any. */
export type With<T, Known> = Omit<T, keyof Known> & Readonly<Known>;

/** One page of a list; every list of the server has this shape. */
export type Page<T> = With<Schemas['PageOfGrantListRow'], { items: readonly T[] }>;
