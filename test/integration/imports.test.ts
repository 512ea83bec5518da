import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeCoda, type CodaMovementDraft } from '../../domain/payment/coda.js';
import { structuredReference } from '../../domain/payment/structured-reference.js';
import { ApiHouse, type Caller } from './api-house.js';

interface Answer {
  id: string;
  state: string;
  preview: {
    rows: number;
    added: number;
    known: number;
    unmatched: number;
    faults: { line: number; code: string }[];
  };
}

const heading =
  'number;street;postal_code;municipality;starts_on;rent;due_day;tenant1_first_name;tenant1_last_name;iban';
const account = 'BE68539007547034';
const ogm = (number: string): string => structuredReference(number.padStart(10, '0'));

describe('files', () => {
  let house: ApiHouse;
  let officer: Caller;

  beforeAll(async () => {
    house = await ApiHouse.open();
    const landlord = await house.organisation('landlord', 'SVK Het Scharnier');
    officer = await house.as(await house.employee(landlord, 'arrears_officer'));
  });
  afterAll(() => house.close());

  const send = async (kind: string, bytes: Uint8Array | string): Promise<Answer> => {
    const { body } = await officer
      .post('/imports')
      .field('kind', kind)
      .attach('file', Buffer.from(bytes), 'bestand.txt')
      .expect(200);
    return body as Answer;
  };
  const confirm = async ({ id }: Answer, status = 200): Promise<Answer> => {
    const { body } = await officer.post(`/imports/${id}/confirm`).send({}).expect(status);
    return body as Answer;
  };
  const count = async (table: string): Promise<number> => {
    const [row] = await house.source.query<{ n: number }[]>(`select count(*)::int n from ${table}`);
    return row?.n ?? -1;
  };
  const tenancies = [
    heading,
    '412;Kerkstraat 4;3600;Genk;2031-01-01;600,50;5;Jan;Peeters;BE68 5390 0754 7034',
    '419;Dorp 2;3600;Genk;01/02/2031;500;1;An;"Aziz; de jonge";',
  ].join('\r\n');

  it('shows a file before it does anything', async () => {
    const answer = await send('tenancies', tenancies);
    expect(answer).toMatchObject({
      state: 'previewed',
      preview: { rows: 2, added: 2, faults: [] },
    });
    expect(await count('tenancy')).toBe(0);
    expect(await confirm(answer)).toMatchObject({ state: 'done' });
    expect(await count('tenancy')).toBe(2);
    expect(await count('person')).toBe(2);
  });

  it('adds nothing when the same file comes twice, in whatever form', async () => {
    const again = await send('tenancies', tenancies);
    expect(again.state).toBe('duplicate');
    const longer = await send('tenancies', `${tenancies}\r\n`);
    expect(longer).toMatchObject({ state: 'previewed', preview: { added: 0, known: 2 } });
    await confirm(longer);
    expect(await count('tenancy')).toBe(2);
  });

  it('refuses a whole file for one bad line, and names each fault', async () => {
    const answer = await send(
      'tenancies',
      [
        heading,
        '500;Dorp 3;3600;Genk;2031-02-30;600;5;Jan;Maes;',
        '501;Dorp 3;3600;Genk;2031-02-01;6OO;40;Jan;Maes;BE00',
        '412;Kerkstraat 4;3600;Genk;2031-01-01;700;5;Jan;Peeters;',
        '502;Dorp 3;3600;Genk;2031-02-01;600;5;Jan;Maes;',
        '502;Dorp 3;3600;Genk;2031-02-01;600;5;Jan;Maes;',
      ].join('\n'),
    );
    expect(answer.state).toBe('quarantined');
    expect(answer.preview.faults.map(({ line, code }) => `${line} ${code}`)).toEqual([
      '2 no_such_date',
      '3 not_whole_cents',
      '3 too_high',
      '3 wrong_iban',
      '4 tenancy_differs',
      '6 twice_in_file',
      '6 twice_in_file',
    ]);
    const { code } = (await confirm(answer, 422)) as unknown as { code: string };
    expect(code).toBe('import_has_faults');
    expect(await count('tenancy')).toBe(2);
    const [kept] = await house.source.query<{ n: number }[]>(
      'select length(file_bytes) n from import_file where id = $1',
      [answer.id],
    );
    expect(kept?.n).toBe(0);
  });

  it.each([
    ['an unknown column', `${heading};salary\n1;a;3600;Genk;2031-01-01;1;1;A;B;;9`],
    ['a broken quote', `${heading}\n1;"a;3600`],
    ['no rows', heading],
    ['nothing that is text', '\u0000\u0001\u0002'],
  ])('refuses %s', async (_what, bytes) => {
    expect((await send('tenancies', bytes)).state).toBe('quarantined');
  });

  const coda = (number: string, movements: CodaMovementDraft[], oldBalanceCents = 0): Uint8Array =>
    writeCoda([{ account, number, date: '2031-03-04', oldBalanceCents, movements }]);
  const paid = (amountCents: number, more: Partial<CodaMovementDraft> = {}): CodaMovementDraft => ({
    amountCents,
    entryDate: '2031-03-04',
    valueDate: '2031-03-04',
    ...more,
  });

  it('books a bank file once, whole or in parts', async () => {
    const known = { value: ogm('412'), reconstitutedByBank: false };
    const file = coda('001', [
      paid(60_050, { structuredReference: known }),
      paid(50_000, { counterpartyName: 'An Aziz; de jonge', communication: 'huur maart' }),
      paid(1_234, { counterpartyName: 'Iemand', communication: 'zomaar' }),
      paid(-900, { communication: 'kosten' }),
    ]);
    const answer = await send('payments', file);
    expect(answer.preview).toMatchObject({ rows: 4, added: 4, unmatched: 2, totalCents: 110_384 });
    await confirm(answer);
    expect(await count('receipt')).toBe(1);
    expect(await count('bank_movement')).toBe(4);

    expect((await send('payments', file)).state).toBe('duplicate');
    await confirm(answer);
    expect(await count('receipt')).toBe(1);
  });

  it('refuses a statement whose sums do not tie, and stores nothing of it', async () => {
    const good = Buffer.from(coda('002', [paid(100)])).toString('latin1');
    const bad = good.replace('000000000001000', '000000000002000');
    const answer = await send('payments', Buffer.from(bad, 'latin1'));
    expect(answer.state).toBe('quarantined');
    await confirm(answer, 422);
    expect(await count('bank_statement')).toBe(1);
  });

  it('refuses a known line with another amount', async () => {
    const known = { value: ogm('412'), reconstitutedByBank: false };
    const answer = await send(
      'payments',
      coda('001', [paid(70_000, { structuredReference: known })]),
    );
    expect(answer.preview.faults).toEqual([expect.objectContaining({ code: 'movement_differs' })]);
  });

  it('lets a person give, split and take back an unmatched line', async () => {
    const { body } = await officer.get('/payments/unmatched').expect(200);
    const { items } = body as {
      items: {
        id: string;
        amountCents: number;
        suggestion: { tenancyId: string; sure: boolean } | null;
      }[];
    };
    expect(items).toHaveLength(2);
    const [suggested] = items.filter(({ suggestion }) => suggestion !== null);
    expect(suggested?.suggestion?.sure).toBe(true);
    const mine = suggested?.suggestion?.tenancyId ?? '';
    const id = suggested?.id ?? '';
    const list = await officer.get('/tenancies?q=412');
    const other = (list.body as { items: { id: string }[] }).items[0]?.id ?? '';
    const split = (a: number, b: number): object => ({
      parts: [
        { tenancyId: mine, amountCents: a },
        { tenancyId: other, amountCents: b },
      ],
    });
    await officer.post(`/movements/${id}/allocation`).send(split(1, 1)).expect(422);
    await officer.post(`/movements/${id}/allocation`).send(split(40_000, 10_000)).expect(200);
    await officer.post(`/movements/${id}/allocation`).send(split(40_000, 10_000)).expect(409);
    expect(await count('receipt where reversed_on is null')).toBe(3);
    await officer.delete(`/movements/${id}/allocation`).expect(200);
    expect(await count('receipt where reversed_on is null')).toBe(1);
    await officer.post(`/movements/${id}/allocation`).send(split(30_000, 20_000)).expect(200);
    await officer.delete(`/movements/${id}/allocation`).expect(200);
    await officer.delete(`/movements/${id}/allocation`).expect(409);
  });

  it('takes over closed cases once, without reopening anything', async () => {
    const file = [
      'number;tenancy_number;opened_on;heard_on;outcome',
      'OUD-1;412;2030-02-01;2030-06-03;arrangement',
      'OUD-2;;2030-02-01;2030-07-01;evicted',
    ].join('\n');
    const answer = await send('closed-cases', file);
    expect(answer).toMatchObject({ state: 'previewed', preview: { added: 2 } });
    await confirm(answer);
    const cases = await house.source.query<object[]>(
      'select number, outcome, taken_over, closed_on from arrears_case order by number',
    );
    expect(cases).toEqual([
      { number: 'OUD-1', outcome: 'plan_kept', taken_over: true, closed_on: '2030-06-03' },
      { number: 'OUD-2', outcome: 'evicted', taken_over: true, closed_on: '2030-07-01' },
    ]);
    expect((await send('closed-cases', `${file}\n`)).preview).toMatchObject({ added: 0, known: 2 });
  });

  it('takes the file as the body itself, and tells a too large one', async () => {
    const raw = officer
      .post('/imports?kind=tenancies')
      .set('content-type', 'application/octet-stream');
    const { body } = await raw.send(Buffer.from(`${tenancies}\n\n`)).expect(200);
    expect((body as Answer).preview.known).toBe(2);
    const large = officer
      .post('/imports?kind=tenancies')
      .set('content-type', 'application/octet-stream');
    const { body: refused } = await large.send(Buffer.alloc(21 * 1024 * 1024)).expect(413);
    expect(refused).toMatchObject({ code: 'too_large' });
  });

  it('writes a list as a file in which nothing is a formula', async () => {
    await house.source.query(`update tenancy set street = '=cmd|calc' where number = '412'`);
    const { text, headers } = await officer.get('/tenancies').set('accept', 'text/csv').expect(200);
    expect(headers['content-type']).toMatch('text/csv');
    expect(text).toContain("'=cmd|calc");
    expect(text.split('\r\n')).toHaveLength(4);
  });
});
