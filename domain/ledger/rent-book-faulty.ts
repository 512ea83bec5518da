/** Thrown when a book holds what no ledger can be made of, or is asked for a plan it has not. */
export class RentBookFaulty extends Error {
  readonly code: string;
  readonly params: { id: string };

  constructor(code: string, id: string) {
    super(`${code}: ${id}`);
    this.name = 'RentBookFaulty';
    this.code = code;
    this.params = { id };
  }
}
