import { z } from 'zod';
import { day, id, optionalText, text } from '../http/fields.js';

/** What only a person knows of a petition; it stays in the command and on the paper. */
export const petitionBody = z
  .strictObject({
    courtName: text(200),
    courtStreet: text(200),
    courtPostalCode: text(10),
    courtMunicipality: text(100),
    signatoryName: text(200),
    signatoryMandate: text(200),
    domicileCertificateOn: day.nullish(),
    noNoticeReason: optionalText(2000),
  })
  .meta({ id: 'PetitionOrder' });
export type PetitionBody = z.infer<typeof petitionBody>;

export const byCaseAndPetition = z.strictObject({ id, petitionId: id });
export type ByCaseAndPetition = z.infer<typeof byCaseAndPetition>;
