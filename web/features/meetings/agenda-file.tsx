import { Button } from '@mantine/core';
import { IconEyeOff, IconGavel } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { CaseHead } from '../../components/case-head';
import { Notice } from '../../components/notice';
import type { AgendaItem, Meeting } from '../../lib/answers';
import { clockTime, dayAndMonth, euro } from '../../lib/format';
import { useToday } from '../../lib/session';
import classes from './agenda-file.module.css';
import { DecideDialog } from './decide-dialog';

/** A file understood in a minute: facts, the released report, the decision. */
export function AgendaFile({ meeting, item }: { meeting: Meeting; item: AgendaItem }) {
  const { t } = useTranslation();
  const [deciding, setDeciding] = useState(false);
  const canDecide = item.decision === null && meeting.leads && meeting.state === 'open';
  return (
    <article className={classes.file}>
      <CaseHead isPart number={item.case.number} name={item.case.name} address={item.address}>
        {canDecide && (
          <>
            {!meeting.quorum.reached && (
              <span className={classes.why}>{t('meetings.noQuorum')}</span>
            )}
            <Button
              variant="filled"
              leftSection={<IconGavel size={17} aria-hidden />}
              disabled={!meeting.quorum.reached}
              onClick={() => setDeciding(true)}
            >
              {t('meetings.decide')}
            </Button>
          </>
        )}
      </CaseHead>
      {item.decision !== null && (
        <Notice tone="done" title={item.decision.label}>
          {item.decision.motive}{' '}
          {t('meetings.decidedBy', { name: item.decision.by, time: clockTime(item.decision.at) })}
        </Notice>
      )}
      <dl className={classes.facts}>
        <div>
          <dt>{t('meetings.told')}</dt>
          <dd>{item.toldCents === null ? t('cases.hidden') : euro(item.toldCents)}</dd>
        </div>
        {item.balanceCents !== null && (
          <div>
            <dt>{t('meetings.balance')}</dt>
            <dd>{euro(item.balanceCents)}</dd>
          </div>
        )}
        {item.facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Report report={item.report} />
      {deciding && (
        <DecideDialog meeting={meeting} item={item} onClose={() => setDeciding(false)} />
      )}
    </article>
  );
}

function Report({ report }: Pick<AgendaItem, 'report'>) {
  const { t } = useTranslation();
  const today = useToday();
  if (report === null) {
    return (
      <Notice
        tone="wall"
        title={
          <>
            <IconEyeOff size={16} aria-hidden /> {t('meetings.noReport')}
          </>
        }
      >
        {t('meetings.noReportText')}
      </Notice>
    );
  }
  return (
    <section className={classes.report}>
      <h2>{t('meetings.report')}</h2>
      <p className="wz-muted">
        {t('meetings.released', { date: dayAndMonth(report.releasedOn, today) })}
      </p>
      {report.text.split('\n\n').map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </section>
  );
}
