/** The words in which tests write small companies: the same as those of the scenarios and of the demo company. */
export * from '../../seed/world.ts';
export type * from '../../seed/world-reviews.ts';
export { WorldBuilder, type WorkflowOptions } from './world-builder.ts';
export { toBundle, writeBundle } from '../../seed/bundle.ts';
