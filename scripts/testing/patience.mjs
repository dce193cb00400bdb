// Jest knows one time limit for all projects together; a tier on a real database or browser needs one of its own.
import { jest } from '@jest/globals';

jest.setTimeout(globalThis.secondsPerTest * 1000);
