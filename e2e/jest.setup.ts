import { jest } from '@jest/globals';

// Starting a product takes seconds, also in a hook, where the limit of the project does not count.
jest.setTimeout(300_000);
