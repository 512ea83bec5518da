/**
 * A procedure of many virtual months takes seconds on an idle machine and a minute on a busy one; Jest's own five
 * seconds are for unit tests. This only ends a test that hangs: no test measures time.
 */
import { jest } from '@jest/globals';

jest.setTimeout(180_000);
