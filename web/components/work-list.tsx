import { Button, Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { KeyHints } from './key-hints';
import { useWorkListKeys } from './use-work-list-keys';
import classes from './work-list.module.css';

export interface Column<Row> {
  key: string;
  head: string;
  /** Where the cell stands in a card on a phone, and how it is set in the table. */
  as: 'state' | 'main' | 'wide' | 'who' | 'date' | 'number' | 'extra';
  cell: (row: Row) => ReactNode;
}

export interface Selection {
  selected: ReadonlySet<string>;
  onChange: (selected: ReadonlySet<string>) => void;
}

export interface WorkListProps<Row> {
  caption: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  rowKey: (row: Row) => string;
  /** Names the row for who cannot see it: "Baert, plan nazien". */
  rowName: (row: Row) => string;
  /** Where this changes a darker line is drawn. */
  groupOf?: (row: Row) => string;
  verbOf?: (row: Row) => string | null;
  onAct?: (row: Row) => void;
  onOpen?: (row: Row) => void;
  selection?: Selection;
  /** Other means than tint and the filled button are wanted on pages with their own filled button. */
  quiet?: boolean;
}

export function WorkList<Row>(props: WorkListProps<Row>) {
  const { caption, rows, columns, rowKey, selection, verbOf } = props;
  const { t } = useTranslation();
  const { current, setCurrent, onKeyDown, bodyRef, toggle, lettersOn } = useWorkListKeys(props);
  return (
    <>
      <table className={classes.list} role="table">
        <caption className="wz-hidden">{caption}</caption>
        <thead>
          <tr role="row">
            {selection && (
              <th scope="col" className={classes.check}>
                <AllCheckbox keys={rows.map(rowKey)} selection={selection} />
              </th>
            )}
            {columns.map((column) => (
              <th key={column.key} scope="col" data-as={column.as}>
                {column.head}
              </th>
            ))}
            {verbOf && (
              <th scope="col">
                <span className="wz-hidden">{t('list.verb')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody ref={bodyRef} onKeyDown={onKeyDown}>
          {rows.map((row, index) => (
            <WorkRow
              key={rowKey(row)}
              {...props}
              row={row}
              isCurrent={index === current}
              startsGroup={startsGroup(props, index)}
              onFocus={() => setCurrent(index)}
              onToggle={() => toggle(row)}
            />
          ))}
        </tbody>
      </table>
      <KeyHints
        selectable={selection !== undefined}
        acting={verbOf !== undefined}
        letters={lettersOn}
      />
    </>
  );
}

function startsGroup<Row>({ rows, groupOf }: WorkListProps<Row>, index: number): boolean {
  const row = rows[index];
  const before = rows[index - 1];
  return (
    groupOf !== undefined &&
    row !== undefined &&
    before !== undefined &&
    groupOf(row) !== groupOf(before)
  );
}

interface WorkRowProps<Row> extends WorkListProps<Row> {
  row: Row;
  isCurrent: boolean;
  startsGroup: boolean;
  onFocus: () => void;
  onToggle: () => void;
}

function WorkRow<Row>(props: WorkRowProps<Row>) {
  const {
    row,
    columns,
    rowKey,
    rowName,
    selection,
    verbOf,
    onAct,
    isCurrent,
    quiet = false,
  } = props;
  const { t } = useTranslation();
  const verb = verbOf?.(row) ?? null;
  const isMarked = isCurrent && !quiet;
  return (
    <tr
      role="row"
      className={classes.row}
      data-current={isMarked || undefined}
      data-group-start={props.startsGroup || undefined}
      tabIndex={isCurrent ? 0 : -1}
      onFocus={props.onFocus}
      aria-label={rowName(row)}
    >
      {selection && (
        <td role="cell" className={classes.check}>
          <Checkbox
            aria-label={t('list.choose', { name: rowName(row) })}
            checked={selection.selected.has(rowKey(row))}
            onChange={props.onToggle}
          />
        </td>
      )}
      {columns.map((column) => (
        <td key={column.key} role="cell" data-as={column.as} data-label={column.head}>
          {column.cell(row)}
        </td>
      ))}
      {verbOf && (
        <td role="cell" data-as="act">
          {verb !== null && (
            <Button
              size="compact-md"
              variant={isMarked ? 'filled' : 'subtle'}
              aria-label={`${verb}: ${rowName(row)}`}
              onClick={() => onAct?.(row)}
            >
              {verb}
            </Button>
          )}
        </td>
      )}
    </tr>
  );
}

function AllCheckbox({ keys, selection }: { keys: string[]; selection: Selection }) {
  const { t } = useTranslation();
  const chosen = keys.filter((key) => selection.selected.has(key)).length;
  return (
    <Checkbox
      aria-label={t('list.chooseAll')}
      checked={chosen > 0 && chosen === keys.length}
      indeterminate={chosen > 0 && chosen < keys.length}
      onChange={(event) => selection.onChange(new Set(event.currentTarget.checked ? keys : []))}
    />
  );
}

/** Task or fact in bold over its cause. */
export function TwoLines({
  title,
  badge,
  children,
}: {
  title: ReactNode;
  badge?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <span className={classes.two}>
      <b>
        {title}
        {badge !== undefined && <em>{badge}</em>}
      </b>
      {children !== undefined && <span>{children}</span>}
    </span>
  );
}
