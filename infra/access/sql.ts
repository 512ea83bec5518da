import type { EntityManager } from 'typeorm';

/** A piece of SQL with its values apart; pieces nest, and become `$1, $2 …` only when they are run. */
export class Sql {
  constructor(
    readonly texts: readonly string[],
    readonly values: readonly unknown[],
  ) {}

  /** The whole text with numbered parameters. */
  get text(): string {
    return this.texts.reduce((whole, part, index) => `${whole}$${index}${part}`);
  }
}

/** A value in the template becomes a parameter, another piece of SQL becomes part of the text. */
export function sql(strings: TemplateStringsArray, ...values: unknown[]): Sql {
  const texts: string[] = [];
  const parameters: unknown[] = [];
  let open = strings[0] ?? '';
  values.forEach((value, index) => {
    if (value instanceof Sql) {
      const [first = '', ...others] = value.texts;
      const last = others.pop();
      if (last === undefined) open += first;
      else {
        texts.push(open + first, ...others);
        open = last;
      }
      parameters.push(...value.values);
    } else {
      texts.push(open);
      parameters.push(value);
      open = '';
    }
    open += strings[index + 1] ?? '';
  });
  texts.push(open);
  return new Sql(texts, parameters);
}

/** A name of ours, such as the alias of a table; never text of a user. */
export function name(identifier: string): Sql {
  if (!/^[a-z_][a-z0-9_.]*$/.test(identifier)) throw new RangeError(`Not a name: ${identifier}`);
  return new Sql([identifier], []);
}

/** The pieces with a word such as ` and ` between them; `when none` is for an empty list. */
export function joined(pieces: readonly Sql[], between: ' and ' | ' or ', whenNone: Sql): Sql {
  if (pieces.length === 0) return whenNone;
  const glue = new Sql([between], []);
  return pieces.reduce((whole, piece) => sql`${whole}${glue}${piece}`);
}

/** Runs a query and gives its rows as the caller names them. */
export async function rowsOf<Row>(manager: EntityManager, query: Sql): Promise<Row[]> {
  return manager.query<Row[]>(query.text, [...query.values]);
}

/** The first row of a query, if there is one. */
export async function rowOf<Row>(manager: EntityManager, query: Sql): Promise<Row | undefined> {
  const [row] = await rowsOf<Row>(manager, query);
  return row;
}
