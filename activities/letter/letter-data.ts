import type { CommitteeDecision, Instalment, LetterKind } from '../../domain/arrears/events.js';
import type { PetitionGround } from '../../domain/arrears/petition.js';
import type { SharedField } from '../../domain/arrears/settings.js';
import type { IsoDate, Step } from '../../domain/term/types.js';

/** What can be put on paper: the letters of the procedure, and the papers around it. */
export type PaperKind = LetterKind | 'plan' | 'petition' | 'hand_over';

/** Everything one paper says. Read from the database in the letter's own transaction. */
export interface LetterData {
  letterId: string;
  kind: PaperKind;
  textVersion: 1;
  printedOn: IsoDate;
  sender: Sender;
  addressee: Addressee;
  caseNumber: string;
  /** The dwelling; empty where the OCMW writes to a tenant with a protected address (facts §13.10). */
  tenancy: { addressLines: string[]; structuredReference: string };
  amounts: Amounts;
  /** Only the dates this reader must know, in any order. */
  dates: LetterDate[];
  settings: LetterSettings;
  /** The number on the post's label, once known. */
  registeredNumber?: string;
  /** The copy that goes by ordinary post on the same day (facts §13.11). */
  ordinaryCopy?: boolean;
  /** Set on the copy for a professional: the tenant the letter was written to, and whether it is registered too. */
  copyOf?: { tenantName: string; registered?: boolean };
  /** The landlord, when the OCMW is the sender. */
  landlord?: Sender;
  welfareCentre?: WelfareCentre;
  plan?: Plan;
  meeting?: Meeting;
  decision?: { code: CommitteeDecision; motive: string; on?: IsoDate };
  notice?: Notice;
  petition?: Petition;
  handOver?: HandOver;
}

export interface Sender {
  name: string;
  addressLines: string[];
  phone: string;
  email: string;
  iban?: string;
  companyNumber?: string;
}

export interface Addressee {
  name: string;
  addressLines: string[];
  /** The last tenant died: the letter is for the estate, never for the household. */
  estate?: boolean;
}

export interface Amounts {
  asOf: IsoDate;
  debts: OpenDebt[];
  openCents: number;
}

export interface OpenDebt {
  /** `YYYY-MM`. */
  month: string;
  dueOn: IsoDate;
  amountCents: number;
  openCents: number;
}

export interface LetterDate {
  /** A key of `letters.date`: a term of the procedure, or `pay_by`, `visit`, `notice_starts`… */
  code: string;
  date: IsoDate;
  steps: Step[];
}

export interface LetterSettings {
  objectionDays: number;
  petitionText: 'lodged' | 'can_be_lodged';
  sharedFields: readonly SharedField[];
  /** Used when letter 1 has no `pay_by` date; default 14. */
  paymentTermDays?: number;
}

export interface WelfareCentre {
  name: string;
  addressLines: string[];
  phone: string;
}

export interface Plan {
  instalments: Instalment[];
  monthlyRentCents: number;
}

export interface Meeting {
  date: IsoDate;
  /** `HH:MM`. */
  time: string;
  place: string;
}

export interface Notice {
  months: number;
  startsOn: IsoDate;
  endsOn: IsoDate;
  ground: 'arrears' | 'plan_broken' | 'agreement_broken';
}

export interface SentLetter {
  kind: LetterKind;
  postedOn: IsoDate;
  receivedOn?: IsoDate;
}

export interface Petition {
  court: { name: string; addressLines: string[] };
  /** The place the petition is signed in. */
  place: string;
  defendants: Defendant[];
  /** Name by id of every tenant a letter of the course went to. */
  names: Readonly<Record<string, string>>;
  leaseStartedOn: IsoDate;
  monthlyRentCents: number;
  /** Why a mandated person lodges without a notice on file. */
  noNoticeReason?: string;
  /** The course of the case, the pieces and what the check list asks, as `domain` gathered them. */
  ground: PetitionGround;
}

export interface Defendant {
  fullName: string;
  bornOn?: IsoDate;
  /** Left out for a protected address. */
  addressLines?: string[];
}

/** The values of the told fields of one tenant; a field that was not told is refused. */
export interface HandOverTenant {
  name?: string;
  /** Left out for a protected address. */
  addressLines?: string[];
  phone?: string;
}

export interface HandOver {
  /** All tenants who live there now. */
  tenants: HandOverTenant[];
  /** The amount letter 3 named. */
  told: { asOf: IsoDate; openCents: number };
  letters: SentLetter[];
  protocol: string;
  until: IsoDate;
}
