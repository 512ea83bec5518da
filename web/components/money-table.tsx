import { amount } from '../lib/format';
import classes from './money-table.module.css';

interface MoneyTableProps {
  rows: readonly { label: string; amountCents: number }[];
  total: { label: string; amountCents: number };
}

export function MoneyTable({ rows, total }: MoneyTableProps) {
  return (
    <table className={classes.money}>
      <tbody>
        {rows.map((row) => (
          <tr key={row.label}>
            <th scope="row">{row.label}</th>
            <td>{amount(row.amountCents)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{total.label}</th>
          <td>{amount(total.amountCents)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
