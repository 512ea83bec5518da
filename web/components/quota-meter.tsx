import { useTranslation } from 'react-i18next';

import type { Quota } from '../lib/answers';
import classes from './quota-meter.module.css';

/** How many may still be allotted: the words first, the bar beside them, and every step that led to the cap. */
export function QuotaMeter({ quota }: { quota: Quota }) {
  const { t } = useTranslation();
  const { cap, used, reserved, left, binding, clause, steps } = quota;
  const whole = Math.max(cap, used + reserved, 1);
  const width = (places: number) => ({ width: `${(places * 100) / whole}%` });
  return (
    <div className={classes.meter}>
      <p className={classes.left}>
        <b>{t('quota.left', { count: left })}</b> {t('quota.ofCap', { count: cap })}
      </p>
      <div className={classes.bar} aria-hidden>
        <i data-part="used" style={width(used)} />
        <i data-part="reserved" style={width(reserved)} />
      </div>
      <ul className={classes.words}>
        <li data-part="used">{t('quota.used', { count: used })}</li>
        <li data-part="reserved">{t('quota.reserved', { count: reserved })}</li>
        <li data-part="left">{t('quota.free', { count: left })}</li>
      </ul>
      <p className="wz-muted">{t(binding ? 'quota.binding' : 'quota.watched')}</p>
      <details className={classes.why}>
        <summary>{t('quota.why', { count: cap })}</summary>
        <ol>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p className="wz-muted">{t('quota.clause', { clause })}</p>
      </details>
    </div>
  );
}
