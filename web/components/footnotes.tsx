import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  type ReactNode,
} from 'react';
import { useTranslation } from 'react-i18next';

import type { Term } from '../lib/answers';
import { fullDate } from '../lib/format';
import classes from './footnotes.module.css';

interface Footnotes {
  notes: readonly (readonly [string, Term])[];
  add: (key: string, term: Term) => void;
}

const FootnotesContext = createContext<Footnotes | null>(null);

/** On paper nothing can be clicked: each reason below this provider is printed once, as a numbered footnote. */
export function FootnotesProvider({ children }: { children: ReactNode }) {
  const [notes, setNotes] = useState<Footnotes['notes']>([]);
  const add = useCallback((key: string, term: Term) => {
    setNotes((before) =>
      before.some(([known]) => known === key) ? before : [...before, [key, term]],
    );
  }, []);
  const value = useMemo(() => ({ notes, add }), [notes, add]);
  return <FootnotesContext.Provider value={value}>{children}</FootnotesContext.Provider>;
}

export function useFootnote(term: Term | null): number | null {
  const footnotes = useContext(FootnotesContext);
  const add = footnotes?.add;
  const key = term === null ? '' : keyOf(term);
  useEffect(() => {
    if (add !== undefined && term !== null) add(key, term);
  }, [add, key, term]);
  const at = footnotes?.notes.findIndex(([known]) => known === key) ?? -1;
  return at < 0 ? null : at + 1;
}

const keyOf = (term: Term): string =>
  `${term.date} ${term.reason.ground} ${term.reason.steps.map(({ code }) => code).join()}`;

export function FootnoteList() {
  const { t } = useTranslation();
  const notes = useContext(FootnotesContext)?.notes ?? [];
  if (notes.length === 0) return null;
  return (
    <section className={`wz-print-only ${classes.list}`}>
      <h2>{t('term.footnotes')}</h2>
      <ol>
        {notes.map(([key, { date, reason }]) => (
          <li key={key}>
            <b>{fullDate(date)}. </b>
            {reason.steps
              .map((step) => [step.span, step.text].filter(Boolean).join(' '))
              .join(' ')}{' '}
            {reason.ground} {t('term.version', { version: reason.ruleVersion })}
          </li>
        ))}
      </ol>
    </section>
  );
}
