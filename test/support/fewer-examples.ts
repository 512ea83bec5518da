/** Under Stryker every mutant runs its tests anew: there a property tries fewer examples than the hundred of a test run. */
import fc from 'fast-check';

fc.configureGlobal({ numRuns: 15 });
