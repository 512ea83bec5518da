import { Popover } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import type { IsoDate, ReasonStep, Term } from '../lib/answers';
import { shortDate } from '../lib/format';
import { useToday } from '../lib/session';
import classes from './date-with-reason.module.css';
import { useFootnote } from './footnotes';

interface DateWithReasonProps {
  term: Term;
  strong?: boolean;
  /** Keeps the ladder clear of the line below the date that it explains. */
  distance?: number;
}

/** A date is a thing you can ask: dotted underline and "?" open the ladder of steps that led to it. */
export function DateWithReason({ term, strong = false, distance = 6 }: DateWithReasonProps) {
  const { t } = useTranslation();
  const today = useToday();
  const titleId = useId();
  const footnote = useFootnote(term);
  const words = termWords(term, today, t);
  const { rolledFrom } = term.reason;
  return (
    <Popover
      width="min(404px, calc(100vw - 24px))"
      position="bottom-start"
      offset={distance}
      withRoles={false}
      shadow="md"
    >
      <Popover.Target>
        <button
          type="button"
          className={classes.why}
          data-strong={strong || undefined}
          data-missed={term.state === 'missed' || undefined}
          aria-label={t('term.ask', { date: words })}
          aria-haspopup="dialog"
        >
          <span className={classes.date}>
            {rolledFrom !== undefined && (
              <s className={classes.moved}>{shortDate(rolledFrom, today)}</s>
            )}
            {words}
          </span>
          <IconHelpCircle size={15} stroke={1.75} aria-hidden />
          {footnote !== null && <sup className={classes.footnote}>{footnote}</sup>}
        </button>
      </Popover.Target>
      <Popover.Dropdown p={0} role="dialog" aria-labelledby={titleId}>
        <Ladder term={term} words={words} titleId={titleId} />
      </Popover.Dropdown>
    </Popover>
  );
}

export function termWords(term: Term, today: IsoDate, t: TFunction): string {
  if (term.state === 'paused') return t('term.paused', { days: term.reason.pausedDays });
  const words = shortDate(term.date, today);
  return term.kind === 'presumed' ? `≈ ${words}` : words;
}

function Ladder({ term, words, titleId }: { term: Term; words: string; titleId: string }) {
  const { t } = useTranslation();
  const { reason } = term;
  return (
    <div className={classes.reason}>
      <h3 id={titleId} tabIndex={-1} data-autofocus>
        {t('term.why', { date: words.replace('≈ ', '') })}
      </h3>
      <ol>
        {reason.steps.map((step, index) => (
          <Rung
            key={`${step.code}-${index}`}
            step={step}
            isEnd={index === reason.steps.length - 1}
          />
        ))}
      </ol>
      {reason.pausedDays > 0 && <p>{t('term.pausedDays', { count: reason.pausedDays })}</p>}
      {reason.changesIf !== undefined && (
        <p>
          <b>{t('term.changesIf')}</b> {reason.changesIf}.
        </p>
      )}
      <p className={classes.source}>
        {reason.ground} {t('term.version', { version: reason.ruleVersion })}
      </p>
    </div>
  );
}

function Rung({ step, isEnd }: { step: ReasonStep; isEnd: boolean }) {
  const today = useToday();
  const isStretch = step.span !== undefined;
  return (
    <li className={isStretch ? classes.stretch : isEnd ? classes.end : undefined}>
      <b>{step.span ?? (step.date === undefined ? '' : shortDate(step.date, today))}</b>
      <span>{step.text}</span>
    </li>
  );
}
