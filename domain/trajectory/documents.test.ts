import { describe, expect, it } from '@jest/globals';
import { programme as trialHousing } from '../programme/trial-housing-mid-west-flanders.js';
import { programme as kempen } from '../programme/transitional-dwelling-kempen.js';
import { programme as thuishuis } from '../programme/thuishuis.js';
import { programme as sittingTenant } from '../programme/working-on-networks-sitting-tenant.js';
import { interimEvaluationDue } from '../term/rules.js';
import { belgianCalendarV1 } from '../calendar/belgian-calendar-v1.js';
import { documentsOf, documentToMake, landlordReads, refusalOfDocument } from './documents.js';
import type { TrajectoryEvent, TrajectoryEventData } from './events.js';
import { emptyTrajectoryFile, foldTrajectory, type TrajectoryFile } from './file.js';

const due = interimEvaluationDue('2031-05-01', 6, belgianCalendarV1);

function fileWith(change: Partial<TrajectoryFile>): TrajectoryFile {
  return { ...emptyTrajectoryFile(), ...change };
}

const planned: TrajectoryFile['evaluations'][number] = {
  evaluationId: 'e1',
  kind: 'interim',
  n: 1,
  due,
  ruleDate: due.date,
  ruleAnchor: due.reason.anchorDate,
  state: 'planned',
};
const concluded: typeof planned = {
  ...planned,
  state: 'concluded',
  conclusion: { outcome: 'positive', on: due.date, scores: [], agreedBy: [], commandId: 'c' },
};
const refused = (change: Partial<TrajectoryFile>, code: string, evaluationId?: string) =>
  refusalOfDocument(
    { programme: trialHousing, file: fileWith(change), today: due.date },
    { code, evaluationId },
  );

describe('which paper a code is', () => {
  it.each([
    ['intake_form', 'form'],
    ['guidance_agreement', 'agreement'],
    ['evaluation_report', 'evaluation'],
    ['evaluation_report_for_landlord', 'evaluation_for_landlord'],
    ['success_letter', 'ending'],
    ['termination_notice', 'landlord_notice'],
    ['tenant_notice_receipt', 'tenant_notice'],
    ['proof_file', 'proof'],
  ])('%s tells %s (S2)', (code, tells) => {
    expect(documentToMake(trialHousing, code)?.tells).toBe(tells);
  });

  it('is none for what the programme does not have, and for what is about many', () => {
    expect(documentToMake(trialHousing, 'leaflet')).toBeUndefined();
    expect(documentToMake(trialHousing, 'yearly_report')).toBeUndefined();
    expect(documentToMake(trialHousing, 'success_letter_for_landlord')).toBeUndefined();
    expect(documentToMake(thuishuis, 'leaflet')?.tells).toBe('programme');
  });

  it('lists every paper of one trajectory, the file for the judge last', () => {
    const codes = documentsOf(trialHousing).map(({ rule }) => rule.code);
    expect(codes).toHaveLength(trialHousing.documents.length);
    expect(codes.at(-1)).toBe('proof_file');
  });
});

describe('when a paper can be made', () => {
  it('waits for the evaluation it reports', () => {
    expect(refused({}, 'evaluation_report')).toBe('evaluation_not_held');
    expect(refused({ evaluations: [planned] }, 'evaluation_report', 'e1')).toBe(
      'evaluation_not_held',
    );
    expect(refused({ evaluations: [concluded] }, 'evaluation_report', 'other')).toBe(
      'evaluation_not_held',
    );
    expect(refused({ evaluations: [concluded] }, 'evaluation_report', 'e1')).toBeNull();
  });

  it('tells no ending that was not decided', () => {
    const ending = { ending: 'succeeded', on: '2031-05-01', commandId: 'c', from: 'stay' as const };
    expect(refused({}, 'success_letter')).toBe('ending_not_decided');
    expect(refused({ ending }, 'success_letter')).toBeNull();
    expect(refused({ ending }, 'refusal_letter')).toBe('ending_not_decided');
  });

  it('never makes the landlord version alone', () => {
    const evaluations = [concluded];
    expect(refused({ evaluations }, 'evaluation_report_for_landlord', 'e1')).toBe(
      'document_unknown',
    );
  });
});

describe('what the landlord reads (facts §7)', () => {
  it.each([
    ['success_letter', true],
    ['termination_notice', true],
    ['guidance_agreement', true],
    ['evaluation_report_for_landlord', true],
    ['evaluation_report', false],
    ['intake_form', false],
    ['proof_file', false],
    ['nothing', false],
  ])('%s: %s', (code, may) => {
    expect(landlordReads(trialHousing, code)).toBe(may);
  });

  it('is no plan it does not sign, and an agreement where it does', () => {
    expect(landlordReads(kempen, 'action_plan')).toBe(false);
    expect(landlordReads(sittingTenant, 'guidance_agreement')).toBe(true);
  });
});

describe('the papers on file', () => {
  const told = <T extends 'document_kept' | 'document_signed'>(
    type: T,
    data: TrajectoryEventData[T],
  ): TrajectoryEvent =>
    ({ type, data, v: 1, at: '2031-05-02T09:00:00Z', actor: 'els' }) as TrajectoryEvent;

  it('keeps a paper once, however often it is asked for, with its signatures', () => {
    const { documents } = foldTrajectory([
      told('document_kept', { documentId: 'd', code: 'guidance_agreement', commandId: 'a' }),
      told('document_signed', { documentId: 'd', by: 'client', on: '2031-05-02', scanId: 's' }),
      told('document_kept', { documentId: 'd', code: 'guidance_agreement', commandId: 'b' }),
    ]);
    expect(documents).toEqual([
      {
        documentId: 'd',
        code: 'guidance_agreement',
        on: '2031-05-02',
        signed: [{ by: 'client', on: '2031-05-02', scanId: 's' }],
      },
    ]);
  });
});
