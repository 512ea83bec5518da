import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Answered } from '../../components/answered';
import { Notice } from '../../components/notice';
import { PageHead } from '../../components/page-head';
import { Panel } from '../../components/panel';
import { answer, api } from '../../lib/api';
import type { Organisation } from '../../lib/answers';
import { useMe } from '../../lib/session';
import classes from './organisation-page.module.css';
import { DetailsDialog } from './details-dialog';
import { Partners } from './partners';
import { WelfarePartners } from './partnerships';

const shownFields = [
  'name',
  'street',
  'postalCode',
  'municipality',
  'phone',
  'email',
  'iban',
  'companyNumber',
] as const;

/** The own organisation as its letters name it, and the OCMWs a landlord works with. */
export function OrganisationPage() {
  const { t } = useTranslation();
  const { user } = useMe();
  const query = useQuery({
    queryKey: ['organisation'],
    queryFn: () => answer(api.GET('/organisation')),
  });
  return (
    <>
      <PageHead title={t('organisation.title')} subject={user.organisation.name} />
      <Answered query={query} failure={t('organisation.failure')} rows={8}>
        {(organisation) => <Details organisation={organisation} />}
      </Answered>
      {user.rights.includes('partner.manage') && <Partners />}
      {user.rights.includes('partnership.manage') && <WelfarePartners />}
    </>
  );
}

function Details({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation();
  const [isChanging, setIsChanging] = useState(false);
  const isLandlord = organisation.kind === 'landlord';
  const fields = shownFields.filter(
    (field) => isLandlord || (field !== 'iban' && field !== 'companyNumber'),
  );
  const isIncomplete = fields.some((field) => (organisation[field] ?? '') === '');
  return (
    <Panel title={t('organisation.own')}>
      {isIncomplete && (
        <Notice tone="warning" title={t('organisation.incomplete')}>
          {t('organisation.incompleteText')}
        </Notice>
      )}
      <dl className={classes.facts}>
        {fields.map((field) => (
          <div key={field}>
            <dt>{t(`organisation.${field}`)}</dt>
            <dd>
              {(organisation[field] ?? '') === '' ? (
                <span className="wz-muted">{t('organisation.empty')}</span>
              ) : (
                organisation[field]
              )}
            </dd>
          </div>
        ))}
      </dl>
      <Button onClick={() => setIsChanging(true)}>{t('organisation.change')}</Button>
      {isChanging && (
        <DetailsDialog organisation={organisation} onClose={() => setIsChanging(false)} />
      )}
    </Panel>
  );
}
