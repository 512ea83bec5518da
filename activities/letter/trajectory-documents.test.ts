import { beforeAll, describe, expect, it } from '@jest/globals';
import { documentsOf, documentToMake } from '../../domain/trajectory/documents.js';
import type { TaskRole } from '../../domain/task/tasks.js';
import type { TrajectoryEvent } from '../../domain/trajectory/events.js';
import { foldTrajectory } from '../../domain/trajectory/file.js';
import type { Programme } from '../../domain/trajectory/programme.js';
import { proofFileOf } from '../../domain/trajectory/proof.js';
import { shippedProgrammes } from '../../infra/programmes/shipped.js';
import { createTexts } from '../../infra/texts/texts.js';
import type { LetterBlock } from './letter-content.js';
import {
  sampleDocument,
  sampleDocumentCodes,
  sampleEvents,
  sampleYearlyReport,
} from './sample-documents.js';
import { composeDocument } from './trajectory-documents.js';
import { composeYearlyReport } from './yearly-report.js';

const paper = (code: string, change = {}): string =>
  JSON.stringify(composeDocument(sampleDocument(code, change)));

function blockOf<T extends LetterBlock['type']>(
  code: string,
  type: T,
): Extract<LetterBlock, { type: T }> {
  const found = composeDocument(sampleDocument(code)).blocks.find((block) => block.type === type);
  if (!found) throw new Error(`${code} has no ${type}`);
  return found as Extract<LetterBlock, { type: T }>;
}

describe('the papers of a trajectory', () => {
  it.each(sampleDocumentCodes)('%s names the trajectory and leaves no text out', (code) => {
    const text = paper(code);
    expect(text).toContain('T-2027-0012');
    expect(text).not.toMatch(/undefined|⟦|\{\{|null/);
  });

  it('never holds the note of a visit', () => {
    for (const code of sampleDocumentCodes) expect(paper(code)).not.toContain('GEHEIM');
  });

  it('has the parties sign an agreement in the order of the programme', () => {
    const { columns } = blockOf('guidance_agreement', 'signatures');
    expect(columns.map(({ label }) => label)).toEqual([
      'Kim Janssens',
      'Els Dewaele',
      'Medewerker toewijzing',
    ]);
  });

  it('names goals by their domain where the landlord signs, and in full where it does not (facts §7)', () => {
    expect(paper('guidance_agreement')).toContain('Geld en administratie');
    expect(paper('guidance_agreement')).not.toContain('Elke maand de huur');
    expect(paper('intake_form')).toContain('Elke maand de huur');
  });

  it('tells in the report of an evaluation who was there, the scores, every view and what was agreed', () => {
    const text = paper('evaluation_report');
    expect(text).toContain('Ines Maes');
    expect(text).toContain('Ik vind dat het beter gaat');
    expect(text).toContain('drie klachten over lawaai');
    expect(text).toContain('gaan samen langs bij de buren');
    expect(text).toContain('Gemiste afspraken: 2 augustus 2027.');
    const { columns, rows } = blockOf('evaluation_report', 'table');
    expect(columns.at(-1)?.label).toBe('di 2 nov 2027');
    expect(rows.map((row) => row.at(-1))).toEqual(['2', '3']);
  });

  it('gives the landlord the outcome, the dates and the agreements, and no words', () => {
    const text = paper('evaluation_report_for_landlord');
    expect(text).toContain('Negatief');
    expect(text).toContain('Begeleidingsovereenkomst, gemaakt op 20 april 2027, getekend door Kim');
    for (const word of ['facturen', 'klachten', 'budget', 'langs bij', 'Elke maand', 'Ines Maes'])
      expect(text).not.toContain(word);
  });

  describe('of an evaluation that the landlord has to agree with itself (S3)', () => {
    /** The evaluation of the sample, with what the landlord answered when the paper was made. */
    function withAnswer(code: string, outcome?: 'agrees' | 'refuses'): string {
      const sample = sampleDocument('evaluation_report');
      const asked = { taskId: 'c1', key: 'confirm:e1:landlord_coordinator', evaluationId: 'e1' };
      const opened = {
        ...asked,
        kind: 'confirm_evaluation',
        role: 'landlord_coordinator',
        due: sample.evaluation?.due,
      };
      const events = sampleEvents().map((event): TrajectoryEvent => {
        if (event.type !== 'evaluation_concluded') return event;
        const toAgree: TaskRole[] = ['landlord_coordinator'];
        return { ...event, data: { ...event.data, toAgree } };
      });
      const told = (day: string, type: string, data: object): TrajectoryEvent =>
        ({ type, data, v: 1, at: `${day}T10:00:00Z`, actor: 'procedure' }) as TrajectoryEvent;
      events.push(told('2027-11-02', 'task_opened', opened));
      if (outcome !== undefined)
        events.push(
          told('2027-11-04', 'task_completed', { taskId: 'c1', outcome, commandId: 'answer' }),
        );
      const file = foldTrajectory(events);
      const [evaluation] = file.evaluations;
      const answer = { ownView: 'De huur komt te laat.', reason: 'Er zijn nog klachten.' };
      const words = { ...sample.words, ...(outcome === 'refuses' ? { answer } : {}) };
      const reads = code === 'evaluation_report' ? words : {};
      const proof = proofFileOf(events, sample.view.programme);
      return paper(code, { view: { ...sample.view, file }, evaluation, words: reads, proof });
    }

    it('says that it is not confirmed yet, and since when it is asked', () => {
      const text = withAnswer('evaluation_report');
      expect(text).toContain('Akkoord van de coördinator van de verhuurder');
      expect(text).toContain('nog niet bevestigd, gevraagd op 2 november 2027');
      expect(text).toContain('"Akkoord van","value":"IGS-contactpersoon"');
    });

    it('says who agreed and when, or who did not and why', () => {
      expect(withAnswer('evaluation_report', 'agrees')).toContain(
        'ja, bevestigd op 4 november 2027',
      );
      const refused = withAnswer('evaluation_report', 'refuses');
      expect(refused).toContain('nee, niet akkoord op 4 november 2027');
      expect(refused).toContain('Waarom niet akkoord: Er zijn nog klachten.');
      expect(refused).toContain('De huur komt te laat.');
    });

    it('gives the landlord the same answer and no words', () => {
      const text = withAnswer('evaluation_report_for_landlord', 'refuses');
      expect(text).toContain('nee, niet akkoord op 4 november 2027');
      expect(text).not.toContain('klachten');
    });

    it('tells a judge who agreed, and no words', () => {
      const text = withAnswer('proof_file', 'refuses');
      expect(text).toContain(
        'Tussentijdse evaluatie 1: Coördinator van de verhuurder gaat niet akkoord',
      );
      expect(text).not.toContain('klachten');
    });
  });

  it('counts the notice from its presumed receipt and says why (S2 fase 7c; facts §12.7)', () => {
    const { rows } = blockOf('termination_notice', 'dates');
    expect(rows.map(({ date }) => date)).toEqual([
      'vrijdag 19 november 2027',
      'woensdag 1 december 2027',
      'dinsdag 29 februari 2028',
    ]);
    expect(rows.at(-1)?.reason).toContain('We tellen 3 maanden');
    expect(composeDocument(sampleDocument('termination_notice')).mark?.text).toBe('AANGETEKEND');
    expect(paper('termination_notice')).toContain('elke bewoner: Kim Janssens, Robin Maertens');
  });

  it('counts the notice of a tenant from the day it was told', () => {
    const { rows } = blockOf('tenant_notice_receipt', 'dates');
    expect(rows.map(({ date }) => date)).toEqual([
      'maandag 15 november 2027',
      'woensdag 1 december 2027',
      'dinsdag 29 februari 2028',
    ]);
  });

  it('warns a judge and the reader that nothing is certain, and numbers the proofs (facts §1.2)', () => {
    const text = paper('proof_file');
    expect(text).toContain('Het is onzeker of een rechter');
    expect(text).toContain('geen juridisch advies');
    expect(text).toContain('Huisbezoek: gemist, niet thuis');
    expect(text).toContain('Leerdoel afgesproken in het domein Geld en administratie');
    expect(text).not.toContain('Elke maand de huur');
    expect(text).not.toContain('klachten');
    const tables = composeDocument(sampleDocument('proof_file')).blocks.filter(
      (block) => block.type === 'table',
    );
    expect(tables.at(-1)?.rows).toEqual([
      [
        '1',
        '20 april 2027',
        'Begeleidingsovereenkomst',
        'Kim Janssens op 22 april 2027; Medewerker toewijzing op 26 april 2027',
      ],
    ]);
  });

  it('makes the same file for the judge from the same events, whatever was made in between', () => {
    const { programme } = sampleDocument('proof_file').view;
    const before = proofFileOf(sampleEvents(), programme);
    const kept = { documentId: 'p1', code: 'proof_file', commandId: 'c' };
    const made = {
      type: 'document_kept' as const,
      v: 1 as const,
      data: kept,
      at: '2028-01-01T09:00:00Z',
      actor: 'els',
    };
    expect(proofFileOf([...sampleEvents(), made], programme)).toEqual(before);
    expect(before.until).toBe('2027-11-02T09:00:00Z');
  });
});

describe('the papers of every programme', () => {
  const texts = createTexts();
  let programmes: Programme[];
  beforeAll(async () => {
    programmes = await shippedProgrammes();
  });

  it('have words of their own for each of its endings', () => {
    const missing = programmes.flatMap((programme) =>
      programme.endings
        .filter(({ code, document }) => {
          const { tells } = documentToMake(programme, document) ?? {};
          return tells === 'ending' && !texts.has('nl', `documents.ending.${code}.what`);
        })
        .map(({ code }) => `${programme.code}: ${code}`),
    );
    expect(programmes.length).toBeGreaterThan(0);
    expect(missing).toEqual([]);
  });

  it('can each be made', () => {
    for (const programme of programmes) {
      for (const make of documentsOf(programme)) {
        const known = sampleDocument('intake_form');
        const view = { ...known.view, programme };
        const proof = sampleDocument('proof_file').proof;
        const content = composeDocument({ ...known, make, view, ...(proof ? { proof } : {}) });
        expect(content.blocks.length).toBeGreaterThan(0);
        expect(JSON.stringify(content)).not.toMatch(/undefined|⟦|\{\{/);
      }
    }
  });
});

describe('the yearly report per municipality (S2 terugkoppeling)', () => {
  const written = composeYearlyReport(sampleYearlyReport());
  const tables = written.blocks.filter((block) => block.type === 'table');

  it('has a row per municipality with what happened that year, and the sum', () => {
    expect(tables[0]?.columns.map(({ label }) => label)).toEqual([
      'Gemeente',
      'Aangemeld',
      'Gekozen',
      'Gehuisvest',
      'Beëindigd',
      'Loopt',
    ]);
    expect(tables[0]?.rows).toEqual([
      ['Roeselare', '1', '1', '1', '0', '1'],
      ['Tielt', '2', '1', '1', '2', '0'],
      ['Niet bekend', '1', '0', '0', '0', '0'],
    ]);
    expect(tables[0]?.total).toEqual({ label: 'Samen', values: ['4', '2', '2', '2', '1'] });
    expect(tables[1]?.rows).toEqual([
      ['Tielt', 'Opzeg door de huurder', '1'],
      ['Tielt', 'Niet weerhouden', '1'],
    ]);
    expect(written.title).toBe('Jaarverslag per gemeente 2027 – Proefwonen Midden-West-Vlaanderen');
  });

  it('leaves no text out and says how it counted', () => {
    expect(JSON.stringify(written)).not.toMatch(/undefined|⟦|\{\{|null/);
    expect(JSON.stringify(written)).toContain('geteld tot en met 31 december 2027');
    const early = composeYearlyReport(sampleYearlyReport('2026-01-01'));
    expect(JSON.stringify(early.blocks)).toContain('In 2027 is er niets geregistreerd.');
  });

  it('is the same when it is made again on a later day of a later year', () => {
    expect(composeYearlyReport(sampleYearlyReport('2029-09-09'))).toEqual(written);
  });
});
