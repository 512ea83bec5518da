import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Answered } from '../../components/answered';
import { Notice } from '../../components/notice';
import { FilterWords, PageHead } from '../../components/page-head';
import { answer, api } from '../../lib/api';
import type { Programme, ProgrammeVersion } from '../../lib/answers';
import { dateOf, fullDate } from '../../lib/format';
import { useRouteParam, useSearchText } from '../../lib/search-params';
import { useMe } from '../../lib/session';
import { ParameterForm } from './parameter-form';
import { ParameterTables } from './parameter-tables';
import { CopyDialog, type ProgrammeAct, ReasonDialog } from './programme-dialogs';
import { ProgrammeFaults, ProgrammePreview } from './programme-preview';
import { ProgrammeState } from './programme-state';
import classes from './programme-page.module.css';

/** One programme: its versions with who and why, the parameters of one, and what a draft would change. */
export function ProgrammePage() {
  const { t } = useTranslation();
  const code = useRouteParam('code');
  const [wanted, setWanted] = useSearchText('versie');
  const version = /^[1-9]\d{0,4}$/.test(wanted) ? Number(wanted) : undefined;
  const query = useQuery({
    queryKey: ['programme', code, version],
    queryFn: () =>
      answer(api.GET('/programmes/{code}', { params: { path: { code }, query: { version } } })),
  });
  return (
    <Answered query={query} failure={t('programmes.oneFailure')} rows={12}>
      {(programme) => (
        <>
          <Head programme={programme} />
          <FilterWords
            label={t('settings.versions')}
            value={String(programme.shown)}
            onChange={setWanted}
            options={programme.versions.map((each) => ({
              value: String(each.version),
              label: t('settings.version', { version: each.version }),
            }))}
          />
          <OneVersion programme={programme} />
        </>
      )}
    </Answered>
  );
}

function Head({ programme }: { programme: Programme }) {
  const { t } = useTranslation();
  const { user } = useMe();
  const [act, setAct] = useState<ProgrammeAct | null>(null);
  const { state, ownDraft } = programme;
  const close = (): void => setAct(null);
  return (
    <>
      <PageHead
        title={programme.title}
        subject={
          <Link to="/instellingen/programmas">
            {t('programmes.back', { system: programme.system })}
          </Link>
        }
      >
        {user.rights.includes('programme.publish') && (
          <>
            <Button leftSection={<IconCopy size={17} aria-hidden />} onClick={() => setAct('copy')}>
              {t('programmes.copy')}
            </Button>
            {state !== 'retired' && (
              <Button onClick={() => setAct('retire')}>
                {t(state === 'draft' ? 'programmes.drop' : 'programmes.retire')}
              </Button>
            )}
            {state === 'draft' && (
              <Button variant="filled" disabled={ownDraft} onClick={() => setAct('publish')}>
                {t('programmes.publish')}
              </Button>
            )}
          </>
        )}
      </PageHead>
      {act === 'copy' && <CopyDialog programme={programme} onClose={close} />}
      {act !== null && act !== 'copy' && (
        <ReasonDialog programme={programme} act={act} onClose={close} />
      )}
    </>
  );
}

function OneVersion({ programme }: { programme: Programme }) {
  const { t } = useTranslation();
  const { user } = useMe();
  const version = programme.versions.find((each) => each.version === programme.shown);
  const isDraft = programme.state === 'draft';
  const canWrite = isDraft && user.rights.includes('programme.publish');
  return (
    <>
      {version && <About version={version} base={programme.base} />}
      {programme.ownDraft && (
        <Notice title={t('programmes.ownDraft')}>{t('programmes.ownDraftText')}</Notice>
      )}
      {isDraft && <ProgrammeFaults programme={programme} />}
      <p className={classes.about}>{t('programmes.structure')}</p>
      {canWrite ? (
        <ParameterForm key={programme.shown} programme={programme} />
      ) : (
        <ParameterTables parameters={programme.parameters} />
      )}
      {isDraft && <ProgrammePreview programme={programme} />}
    </>
  );
}

function About({ version, base }: { version: ProgrammeVersion; base: string | null }) {
  const { t } = useTranslation();
  const { author, madeAt, reason, running, history } = version;
  return (
    <div className={classes.about}>
      <p>
        <ProgrammeState state={version.state} />{' '}
        {author === null
          ? t('programmes.product', { source: reason })
          : t('programmes.madeBy', { author, date: fullDate(dateOf(madeAt)), reason })}{' '}
        {base !== null && t('programmes.copyOf', { base })}{' '}
        {t('programmes.runningBy', { count: running })}
      </p>
      {history.length > 0 && (
        <ul className={classes.history}>
          {history.map((step) => (
            <li key={`${step.at} ${step.what}`}>
              {t(`programmes.did.${step.what}`, { by: step.by, date: fullDate(dateOf(step.at)) })}
              {step.reason !== null && ` ${step.reason}`}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
