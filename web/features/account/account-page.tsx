import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { PageHead } from '../../components/page-head';
import { Panel } from '../../components/panel';
import { useLetterKeys } from '../../lib/preferences';
import { useMe } from '../../lib/session';
import classes from './account-page.module.css';
import { DeputyPanel } from './deputy-panel';
import { MorningMail } from './morning-mail';
import { WorkloadLimit } from './workload-limit';

export function AccountPage() {
  const { t } = useTranslation();
  const { user } = useMe();
  const [lettersOn, setLettersOn] = useLetterKeys();
  return (
    <>
      <PageHead title={t('account.title')} />
      <div className={classes.panels}>
        <Panel title={t('account.who')}>
          <dl className={classes.facts}>
            <dt>{t('account.name')}</dt>
            <dd>{user.name}</dd>
            <dt>{t('account.email')}</dt>
            <dd>{user.email}</dd>
            <dt>{t('account.organisation')}</dt>
            <dd>{user.organisation.name}</dd>
            <dt>{t('account.roles')}</dt>
            <dd>
              {user.roles.map((role) => t(`role.${role}`, { defaultValue: role })).join(', ')}
            </dd>
          </dl>
        </Panel>
        <Panel title={t('account.keys')}>
          <Switch
            size="md"
            label={t('account.letters')}
            description={t('account.lettersHint')}
            checked={lettersOn}
            onChange={(event) => setLettersOn(event.currentTarget.checked)}
          />
        </Panel>
        <DeputyPanel />
        {user.rights.includes('board.plan') && <WorkloadLimit />}
        {user.rights.includes('trajectory.view') && <MorningMail />}
        <Panel title={t('account.language')}>
          <p>{t('account.languageText')}</p>
        </Panel>
      </div>
    </>
  );
}
