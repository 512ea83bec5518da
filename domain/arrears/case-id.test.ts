import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { arrearsWorkflowId, caseIdFromWorkflowId } from './case-id.js';

it('names a procedure by its kind and the case’s own id, and finds the case again', () => {
  expect(arrearsWorkflowId('7a1c')).toBe('arrears:7a1c');
  expect(caseIdFromWorkflowId('arrears:7a1c')).toBe('7a1c');
  fc.assert(
    fc.property(fc.uuid(), (caseId) => {
      expect(caseIdFromWorkflowId(arrearsWorkflowId(caseId))).toBe(caseId);
    }),
  );
});

it('knows no case behind the id of another procedure', () => {
  expect(caseIdFromWorkflowId('heating:7a1c')).toBeUndefined();
  expect(caseIdFromWorkflowId('old-arrears:7a1c')).toBeUndefined();
});
