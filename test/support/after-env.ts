/** A procedure of many virtual months takes seconds; Jest's own five are for unit tests. */
import { jest } from '@jest/globals';

jest.setTimeout(60_000);
