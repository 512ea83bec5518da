/** What starts the making of the yearly report of a programme. */
export interface YearlyReportOrder {
  organisationId: string;
  code: string;
  year: number;
  at: string;
  /** Who asked is in the command. */
  commandId: string;
}

/** What starts the making of one paper of a trajectory: ids, codes and the instant it was asked. */
export interface DocumentOrder {
  trajectoryId: string;
  organisationId: string;
  code: string;
  evaluationId?: string;
  at: string;
  /** Who asked is in the command. */
  commandId: string;
}
