/** The organisations and people every visitor meets; their password is printed at each start. */
export const demonstrationPassword = 'oefenen-mag-hier';

export interface DemoAccount {
  email: string;
  name: string;
  organisation: 'landlord' | 'welfare_centre' | 'partner' | 'referrer';
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
  {
    email: 'bart@demerland.example',
    name: 'Bart Nijs',
    organisation: 'landlord',
    roles: ['allocation_officer'],
    may: 'toewijzen, proefwoningen, trajecten zonder nota’s',
  },
  {
    email: 'ines@igs-mijnstreek.example',
    name: 'Ines Vercauteren',
    organisation: 'partner',
    roles: ['trajectory_coordinator'],
    may: 'trajecten volgen, evaluaties, beslissen over het einde',
  },
  {
    email: 'tom@igs-mijnstreek.example',
    name: 'Tom Claes',
    organisation: 'partner',
    roles: ['regional_contact', 'administrator'],
    may: 'team, selectie, evaluaties van proefwonen; beheert het IGS',
  },
  {
    email: 'noor@igs-mijnstreek.example',
    name: 'Noor Haddad',
    organisation: 'partner',
    roles: ['housing_coach', 'volunteer_coach', 'case_manager'],
    may: 'begeleiden: bezoeken, leerdoelen, evaluaties',
  },
  {
    email: 'jef@caw-mijnstreek.example',
    name: 'Jef Moons',
    organisation: 'referrer',
    roles: ['trajectory_coach'],
    may: 'begeleiden van wie het CAW aanmeldt',
  },
];
