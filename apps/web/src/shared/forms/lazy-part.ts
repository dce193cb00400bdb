import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

/** A part of a page that is fetched only when somebody opens it: most readers never act. */
export const lazyPart = <Props>(load: () => Promise<ComponentType<Props>>): LazyExoticComponent<ComponentType<Props>> =>
  lazy(async () => ({ default: await load() }));
