import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { DayInput } from '../../components/field-input';
import type { IsoDate } from '../../lib/answers';
import { useSearchText } from '../../lib/search-params';
import classes from './report-page.module.css';

interface Tools {
  from: string;
  to: string;
  setFrom: (from: string) => void;
  setTo: (to: string) => void;
}

interface Period {
  /** What the API is asked: without a chosen day it takes its own. */
  asked: { from: IsoDate | undefined; to: IsoDate | undefined };
  tools: Tools;
}

/** The period of a report, kept in its address. */
export function usePeriod(): Period {
  const [from, setFrom] = useSearchText('van');
  const [to, setTo] = useSearchText('tot');
  const asked = { from: from === '' ? undefined : from, to: to === '' ? undefined : to };
  return { asked, tools: { from, to, setFrom, setTo } };
}

interface PeriodToolsProps extends Tools {
  /** The period the report took by itself. */
  shown: { from: IsoDate; to: IsoDate } | undefined;
  children: ReactNode;
}

/** From when until when, and what else can be done with a report. */
export function PeriodTools({ from, to, setFrom, setTo, shown, children }: PeriodToolsProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.tools}>
      <DayInput
        label={t('reports.from')}
        value={from === '' ? (shown?.from ?? null) : from}
        onChange={(date) => setFrom(date ?? '')}
      />
      <DayInput
        label={t('reports.to')}
        value={to === '' ? (shown?.to ?? null) : to}
        onChange={(date) => setTo(date ?? '')}
      />
      <span className="wz-grow" />
      {children}
    </div>
  );
}
