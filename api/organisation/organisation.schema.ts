import { isValidIBAN } from 'ibantools';
import { z } from 'zod';
import { companyNumberIn } from '../../domain/organisation/company-number.js';
import { day, id, optionalText, text } from '../http/fields.js';
import { emailAddress } from '../users/users.schema.js';

const address = {
  name: text(200),
  street: text(200),
  postalCode: text(10),
  municipality: text(100),
  phone: text(50),
  email: emailAddress,
};

/** Typed with blanks or points between, kept without. */
const iban = optionalText(50)
  .transform((given) => given?.replace(/[\s.]/g, '').toUpperCase() ?? null)
  .refine((given) => given === null || isValidIBAN(given), { params: { code: 'wrong_iban' } });
const companyNumber = optionalText(20)
  .refine((given) => given === null || companyNumberIn(given) !== null, {
    params: { code: 'company_number_faulty' },
  })
  .transform((given) => given && companyNumberIn(given));

export const organisationBody = z
  .strictObject({ ...address, iban, companyNumber })
  .meta({ id: 'OrganisationDetails' });
export type OrganisationBody = z.infer<typeof organisationBody>;

export const partnerBody = z
  .strictObject({ ...address, administratorName: text(200), administratorEmail: emailAddress })
  .meta({ id: 'NewPartner' });
export type PartnerBody = z.infer<typeof partnerBody>;

const programmes = z.array(z.string().regex(/^[a-z0-9_]{1,80}$/)).max(60);

export const partnershipBody = z
  .strictObject({ partnerId: id, programmes: programmes.default([]) })
  .meta({ id: 'NewPartnership' });
export type PartnershipBody = z.infer<typeof partnershipBody>;

export const newPartnershipBody = z
  .strictObject({
    ...address,
    administratorName: text(200),
    administratorEmail: emailAddress,
    programmes: programmes.default([]),
  })
  .meta({ id: 'NewWelfarePartner' });
export type NewPartnershipBody = z.infer<typeof newPartnershipBody>;

const sharedFields = [
  'name',
  'address',
  'phone',
  'open_amount',
  'months_open',
  'letters_sent',
] as const;
export const sharedFieldList = z
  .array(z.enum(sharedFields))
  .min(1)
  .max(sharedFields.length)
  .transform((given) => sharedFields.filter((field) => given.includes(field)));

export const protocolBody = z
  .strictObject({ signedOn: day, validUntil: day, fields: sharedFieldList })
  .meta({ id: 'NewProtocol' });
export type ProtocolBody = z.infer<typeof protocolBody>;
