/** The organisations and people every visitor meets; their password is printed at each start. */
export const demonstrationPassword = 'oefenen-mag-hier';

export interface DemoAccount {
  email: string;
  name: string;
  organisation: 'landlord' | 'welfare_centre';
  roles: string[];
  may: string;
}

export const accounts: readonly DemoAccount[] = [
  {
    email: 'an@demerland.example',
    name: 'An Wouters',
    organisation: 'landlord',
    roles: ['arrears_officer'],
    may: 'achterstal, post, betalingen',
  },
  {
    email: 'piet@demerland.example',
    name: 'Piet Maes',
    organisation: 'landlord',
    roles: ['landlord_coordinator', 'arrears_officer'],
    may: 'beslissen over opzeg en verzoekschrift',
  },
  {
    email: 'greet@demerland.example',
    name: 'Greet Lambrechts',
    organisation: 'landlord',
    roles: ['landlord_management'],
    may: 'alles lezen, rapporten',
  },
  {
    email: 'beheer@demerland.example',
    name: 'Koen Aerts',
    organisation: 'landlord',
    roles: ['administrator'],
    may: 'mensen, organisatie, instellingen, inzage',
  },
  {
    email: 'lea@ocmw-genk.example',
    name: 'Lea Daniëls',
    organisation: 'welfare_centre',
    roles: ['lac_administrator'],
    may: 'dossiers verdelen, zittingen',
  },
  {
    email: 'mia@ocmw-genk.example',
    name: 'Mia Yıldız',
    organisation: 'welfare_centre',
    roles: ['social_worker'],
    may: 'uitnodigen, huisbezoek, verslag',
  },
  {
    email: 'hans@ocmw-genk.example',
    name: 'Hans Claesen',
    organisation: 'welfare_centre',
    roles: ['head_of_social_service', 'committee_member'],
    may: 'zetelt in de commissie',
  },
  {
    email: 'els@ocmw-genk.example',
    name: 'Els Vanherk',
    organisation: 'welfare_centre',
    roles: ['committee_member'],
    may: 'expert in de commissie',
  },
];
