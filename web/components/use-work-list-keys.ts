import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';

import { useLetterKeys } from '../lib/preferences';
import type { WorkListProps } from './work-list';

interface WorkListKeys<Row> {
  current: number;
  setCurrent: (index: number) => void;
  toggle: (row: Row) => void;
  lettersOn: boolean;
  bodyRef: RefObject<HTMLTableSectionElement | null>;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** One row is current; j and k move it, x chooses, Enter opens, e acts. Only with focus in the list. */
export function useWorkListKeys<Row>({
  rows,
  rowKey,
  selection,
  onOpen,
  onAct,
}: WorkListProps<Row>): WorkListKeys<Row> {
  const [wanted, setCurrent] = useState(0);
  const [lettersOn] = useLetterKeys();
  const bodyRef = useRef<HTMLTableSectionElement>(null);
  const current = Math.max(0, Math.min(wanted, rows.length - 1));
  useFocusBackInList(bodyRef, rows, current);

  const toggle = (row: Row): void => {
    if (selection === undefined) return;
    const next = new Set(selection.selected);
    if (!next.delete(rowKey(row))) next.add(rowKey(row));
    selection.onChange(next);
  };

  const move = (step: number): void => {
    const next = Math.max(0, Math.min(current + step, rows.length - 1));
    setCurrent(next);
    bodyRef.current?.rows[next]?.focus();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rows[current];
    if (
      row === undefined ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      isTyping(event.target)
    )
      return;
    const isOnRow = event.target instanceof HTMLTableRowElement;
    const act = actionFor({ key: event.key, isOnRow, lettersOn, row, move, toggle, onOpen, onAct });
    if (act === undefined) return;
    event.preventDefault();
    act();
  };

  return { current, setCurrent, toggle, lettersOn, bodyRef, onKeyDown };
}

interface KeyPress<Row> {
  key: string;
  isOnRow: boolean;
  lettersOn: boolean;
  row: Row;
  move: (step: number) => void;
  toggle: (row: Row) => void;
  onOpen?: (row: Row) => void;
  onAct?: (row: Row) => void;
}

function actionFor<Row>(press: KeyPress<Row>): (() => void) | undefined {
  const { key, isOnRow, lettersOn, row, move, toggle, onOpen, onAct } = press;
  if (key === 'ArrowDown') return () => move(1);
  if (key === 'ArrowUp') return () => move(-1);
  if (key === 'Enter') return isOnRow ? () => (onOpen ?? onAct)?.(row) : undefined;
  if (!lettersOn) return undefined;
  if (key === 'j') return () => move(1);
  if (key === 'k') return () => move(-1);
  if (key === 'x') return () => toggle(row);
  if (key === 'e') return () => onAct?.(row);
  return undefined;
}

function isTyping(target: EventTarget): boolean {
  return (
    (target instanceof HTMLInputElement && target.type !== 'checkbox') ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  );
}

/** When the row that had focus is done and gone, focus goes to the row that took its place, not to the top of the page. */
function useFocusBackInList(
  bodyRef: RefObject<HTMLTableSectionElement | null>,
  rows: readonly unknown[],
  current: number,
): void {
  const hadFocus = useRef(false);
  useEffect(() => {
    const body = bodyRef.current;
    if (hadFocus.current && document.activeElement === document.body) body?.rows[current]?.focus();
    const remember = (event: FocusEvent): void => {
      const target = event.target instanceof Node ? event.target : null;
      if (body?.contains(target)) hadFocus.current = true;
      else if (!(target instanceof HTMLElement && target.closest('[role=dialog]')))
        hadFocus.current = false;
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, [bodyRef, rows, current]);
}
