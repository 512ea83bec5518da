import { describe, expect, it } from '@jest/globals';
import { LetterDataMissing } from './blocks.js';
import { composeLetter, composePetitionChecklist } from './compose.js';
import { FieldNotTold } from './hand-over.js';
import type { LetterBlock, LetterContent } from './letter-content.js';
import type { LetterData, PaperKind } from './letter-data.js';
import { sampleLetter, samplePaperKinds } from './sample-letters.js';

const toTenants = samplePaperKinds.filter((kind) => kind !== 'petition' && kind !== 'hand_over');

function write(kind: PaperKind, change: Partial<LetterData> = {}): LetterContent {
  return composeLetter(kind, sampleLetter(kind, change));
}

/** Every text on the paper, one string per field. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

function paperText(content: LetterContent): string {
  return textsIn(content).join('\n');
}

function blockOf<T extends LetterBlock['type']>(
  content: LetterContent,
  type: T,
): Extract<LetterBlock, { type: T }> {
  const found = content.blocks.find((block) => block.type === type);
  if (!found) throw new Error(`No ${type} in ${content.subject}`);
  return found as Extract<LetterBlock, { type: T }>;
}

describe('every paper', () => {
  it.each(samplePaperKinds)('%s names no article of law and shouts nowhere', (kind) => {
    const text = paperText(write(kind));
    expect(text).not.toMatch(/\bart(ikel|\.)/i);
    expect(text).not.toMatch(/!|helaas|succesvol/i);
    expect(text).not.toMatch(/⟦|\{\{|undefined|NaN/);
  });

  it.each(toTenants)('%s has plain sentences of at most 15 words', (kind) => {
    const motive = sampleLetter(kind).decision?.motive ?? '';
    const said = write(kind).blocks.flatMap((block) =>
      block.type === 'paragraph' || block.type === 'list' || block.type === 'help'
        ? textsIn(block)
        : [],
    );
    const long = said
      .filter((text) => text !== motive)
      .flatMap((text) => text.split(/(?<=[.?:])\s/))
      .filter((sentence) => sentence.split(/\s+/).length > 15);
    expect(long).toEqual([]);
  });

  it.each(toTenants)('%s says what can be done today before any other heading', (kind) => {
    const headings = write(kind).blocks.flatMap((block) =>
      block.type === 'heading' ? [block.text] : [],
    );
    const at = headings.indexOf('Wat u vandaag kunt doen');
    expect(at).toBe(kind === 'decision' ? 1 : 0);
  });

  it.each(toTenants)('%s offers help', (kind) => {
    expect(blockOf(write(kind), 'help').contacts.map(({ label }) => label)).toContain('OCMW Genk');
  });

  it('is marked registered by its kind, with the number once known', () => {
    expect(write('letter_3').mark?.text).toBe('AANGETEKEND');
    expect(write('letter_3').mark?.number).toContain('0105412886');
    expect(write('letter_3', { ordinaryCopy: true }).mark).toEqual({
      text: 'Kopie met gewone post',
    });
    expect(write('decision').mark).toBeUndefined();
  });

  it('refuses the data of another kind, or without a part it needs', () => {
    expect(() => composeLetter('letter_2', sampleLetter('letter_1'))).toThrow(LetterDataMissing);
    expect(() => write('decision', { decision: undefined })).toThrow(/without decision/);
    expect(() => write('invitation_visit', { meeting: undefined })).toThrow(/without meeting/);
  });

  it('writes to the estate, never to the household', () => {
    const { addressee } = sampleLetter('letter_1');
    const content = write('letter_1', { addressee: { ...addressee, estate: true } });
    expect(content.addressee.name).toBe('De nalatenschap van Mevrouw Fatma Yılmaz');
    expect(content.salutation).toBe('Geachte erfgenamen,');
  });

  it('takes names with markup as they are', () => {
    const name = '#read("/etc/passwd") *x* {{cents}} $t(general.brand)';
    const { addressee } = sampleLetter('letter_1');
    const content = write('letter_1', { addressee: { ...addressee, name } });
    expect(content.addressee.name).toBe(name);
    expect(content.salutation).toBe(`Beste ${name},`);
  });
});

describe('letter 1', () => {
  it('carries what a first reminder must say (Book XIX)', () => {
    const text = paperText(write('letter_1'));
    expect(text).toContain('541,85 €');
    expect(text).toContain('geen extra kosten, geen intrest en geen schadevergoeding');
    expect(text).toContain('Woonmaatschappij Maasdal, ondernemingsnummer 0403.019.261');
    expect(text).toContain('Huur en kosten september 2026');
    expect(text).toContain('5 september 2026');
    expect(text).toContain('tot en met woensdag 30 september 2026');
    expect(paperText(write('letter_1', { dates: [] }))).toContain('binnen twee weken nadat u');
  });

  it('cannot be written without the enterprise number', () => {
    const sender = { ...sampleLetter('letter_1').sender, companyNumber: undefined };
    expect(() => write('letter_1', { sender })).toThrow(LetterDataMissing);
  });
});

describe('letter 2', () => {
  it('says "tot en met" the rolled tenth and points to the OCMW early', () => {
    const text = paperText(write('letter_2'));
    expect(text).toContain('tot en met de 12de, dat is maandag 12 oktober 2026');
    expect(text).toContain('Het OCMW kan u helpen');
  });
});

describe('letter 3', () => {
  const { settings } = sampleLetter('letter_3');

  it('lists exactly the fields that would be shared', () => {
    const few = write('letter_3', {
      settings: { ...settings, sharedFields: ['name', 'open_amount'] },
    });
    const lists = few.blocks.flatMap((block) => (block.type === 'list' ? [block.items] : []));
    expect(lists).toContainEqual(['uw naam', 'het bedrag dat openstaat']);
    expect(paperText(few)).not.toContain('uw telefoonnummer');
  });

  it('gives the objection window from receipt, and an easy way to object', () => {
    const content = write('letter_3');
    expect(paperText(content)).toContain('Zeg het ons binnen één week');
    expect(paperText(content)).toContain('vanaf de dag nadat u deze brief kreeg');
    expect(blockOf(content, 'slip').facts).toContain('A-0412');
    const longer = write('letter_3', { settings: { ...settings, objectionDays: 10 } });
    expect(paperText(longer)).toContain('binnen 10 dagen');
  });

  it('speaks of the petition as the setting says', () => {
    expect(paperText(write('letter_3'))).toContain('We kunnen een verzoekschrift indienen');
    const lodged = write('letter_3', { settings: { ...settings, petitionText: 'lodged' } });
    expect(paperText(lodged)).toContain('Tegelijk met deze brief dienen we een verzoekschrift in');
  });
});

describe('letters of the OCMW', () => {
  it('name no dwelling to a tenant with a protected address', () => {
    const { tenancy } = sampleLetter('invitation_visit');
    const labels = (addressLines: string[]): string[] =>
      write('invitation_visit', { tenancy: { ...tenancy, addressLines } }).facts.map(
        ({ label }) => label,
      );
    expect(labels(tenancy.addressLines)).toEqual(['Datum', 'Dossier', 'Woning']);
    expect(labels([])).toEqual(['Datum', 'Dossier']);
  });

  it('ask to pay the landlord, never the OCMW', () => {
    const payment = blockOf(write('decision'), 'payment');
    expect(payment.rows.map(({ value }) => value)).toContain('Woonmaatschappij Maasdal');
  });

  it('has words for each decision of the committee', () => {
    const codes = ['plan', 'plan_with_guidance', 'no_solution', 'postponed'] as const;
    for (const code of codes) {
      const content = write('decision', { decision: { code, motive: 'Omdat.' } });
      expect(paperText(content)).toContain('Omdat.');
    }
  });

  it('greets the tenant by name in the copy for a professional', () => {
    const copy = write('decision', {
      addressee: { name: 'Els De Wit', addressLines: ['Stadsplein 1', '3600 Genk'] },
      copyOf: { tenantName: 'Mevrouw Fatma Yılmaz' },
    });
    expect(copy.addressee.name).toBe('Els De Wit');
    expect(copy.salutation).toBe('Beste mevrouw Fatma Yılmaz,');
  });
});

describe('the hand-over', () => {
  const data = sampleLetter('hand_over');

  it('carries only told fields', () => {
    const few = { ...data.settings, sharedFields: ['open_amount'] as const };
    expect(() => write('hand_over', { settings: few })).toThrow(FieldNotTold);
    const handOver = data.handOver && { ...data.handOver, tenants: [{}] };
    const text = paperText(write('hand_over', { settings: few, handOver }));
    expect(text).not.toMatch(/Yılmaz|Kerkstraat|0470|Brief 1|september/);
    expect(text).toContain('1.525,55 €');
  });

  it('shows the told amount and the one of today apart', () => {
    const rows = textsIn(write('hand_over'));
    expect(rows).toContain('Bedrag in brief 3, op 13 oktober 2026');
    expect(rows).toContain('Bedrag vandaag, op 28 oktober 2026');
  });
});

describe('the petition', () => {
  const data = sampleLetter('petition');

  it('keeps a protected address out', () => {
    expect(paperText(composeLetter('petition', data))).toContain(
      'Jan Peeters, adres wordt apart aan de griffie gegeven',
    );
  });

  it('tells the course of the case as dated facts', () => {
    const said = paperText(composeLetter('petition', data));
    expect(said).toContain(
      'Brief 3 aan Fatma Yılmaz afgegeven bij de post, aangetekend met nummer 010541200000000000000000000031.',
    );
    expect(said).toContain(
      'Beslissing van de lokale adviescommissie: een afbetalingsplan met begeleiding van het OCMW.',
    );
    expect(said).toContain('Opzeg van 10 december 2026 met bewijs van afgifte');
  });

  it('says why it goes without a notice, or that the notice cannot be counted yet', () => {
    const { petition } = data;
    if (!petition) throw new Error('The sample has no petition');
    const ground = { ...petition.ground, noticePostedOn: undefined };
    const without = { ...data, petition: { ...petition, ground, noNoticeReason: 'Spoed.' } };
    expect(paperText(composeLetter('petition', without))).toContain('Reden: Spoed.');
    const uncounted = { ...data, notice: undefined };
    expect(paperText(composeLetter('petition', uncounted))).toContain(
      'Nog niet van elke brief staat vast wanneer hij aankwam.',
    );
  });

  it('has a sheet beside it that says what is missing', () => {
    const bare = data.petition && {
      ...data.petition,
      ground: { ...data.petition.ground, domicileCertificateAgeDays: 16 },
    };
    expect(paperText(composePetitionChecklist(data))).not.toContain('Ontbreekt');
    expect(paperText(composePetitionChecklist({ ...data, petition: bare }))).toContain('Ontbreekt');
  });
});
