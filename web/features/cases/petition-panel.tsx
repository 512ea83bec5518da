import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Answered } from '../../components/answered';
import { DataTable } from '../../components/data-table';
import { DecisionDialog } from '../../components/decision-dialog';
import { Notice } from '../../components/notice';
import { Panel } from '../../components/panel';
import { answer, api, fileUrl } from '../../lib/api';
import type { CaseFile, Field, Petition } from '../../lib/answers';
import { shortDate } from '../../lib/format';
import { useToday } from '../../lib/session';
import { optionalText, textOf } from '../../lib/values';
import classes from './petition-panel.module.css';

/** The petition of a case: what is missing, the papers that were made, and whether it was lodged. */
export function PetitionPanel({ file }: { file: CaseFile }) {
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: ['case', file.id, 'petition'],
    queryFn: () =>
      answer(api.GET('/arrears-procedures/{id}/petition', { params: { path: { id: file.id } } })),
  });
  return (
    <Answered query={query} failure={t('petition.failure')} rows={4}>
      {(petition) => <OpenPetition file={file} petition={petition} />}
    </Answered>
  );
}

interface PetitionProps {
  file: CaseFile;
  petition: Petition;
}

function OpenPetition({ file, petition }: PetitionProps) {
  const { t } = useTranslation();
  const today = useToday();
  const [open, setOpen] = useState(false);
  const { lodged } = petition;
  return (
    <div className={classes.panel}>
      {lodged !== null && (
        <Notice tone="done" title={t('petition.lodged', { date: shortDate(lodged.on, today) })}>
          {lodged.rollNumber === null
            ? t('petition.noRollNumber')
            : t('petition.rollNumber', { number: lodged.rollNumber })}
        </Notice>
      )}
      {lodged === null && petition.reason !== null && (
        <Notice title={t('petition.notNow')}>{petition.reason}</Notice>
      )}
      {petition.allowed && (
        <Button variant="filled" className={classes.make} onClick={() => setOpen(true)}>
          {petition.made.length === 0 ? t('petition.make') : t('petition.makeAgain')}
        </Button>
      )}
      {petition.made.length > 0 && <MadePetitions file={file} petition={petition} />}
      {lodged === null && petition.checks.length > 0 && <Checks petition={petition} />}
      {open && <PetitionDialog file={file} petition={petition} onClose={() => setOpen(false)} />}
    </div>
  );
}

function MadePetitions({ file, petition }: PetitionProps) {
  const { t } = useTranslation();
  const today = useToday();
  const paper = (id: string, name: 'pdf' | 'checklist'): string =>
    fileUrl(`/arrears-procedures/${file.id}/petitions/${id}/${name}`);
  return (
    <Panel title={t('petition.made')}>
      <DataTable
        caption={t('petition.made')}
        rows={petition.made}
        rowKey={({ id }) => id}
        columns={[
          { head: t('petition.madeOn'), cell: ({ on }) => shortDate(on, today) },
          { head: t('petition.by'), cell: ({ by }) => by },
          {
            head: t('petition.paper'),
            cell: ({ id }) => (
              <a href={paper(id, 'pdf')} target="_blank" rel="noreferrer">
                {t('petition.read')}
              </a>
            ),
          },
          {
            head: t('petition.sheet'),
            cell: ({ id }) => (
              <a href={paper(id, 'checklist')} target="_blank" rel="noreferrer">
                {t('petition.readSheet')}
              </a>
            ),
          },
        ]}
      />
    </Panel>
  );
}

function Checks({ petition: { checks } }: Pick<PetitionProps, 'petition'>) {
  const { t } = useTranslation();
  return (
    <Panel title={t('petition.checks')}>
      <DataTable
        caption={t('petition.checks')}
        rows={checks}
        rowKey={({ code }) => code}
        columns={[
          { head: t('petition.check'), cell: ({ label }) => <b>{label}</b> },
          {
            head: t('petition.state'),
            cell: ({ state, stateText }) => (state === 'missing' ? <b>{stateText}</b> : stateText),
          },
          { head: t('petition.note'), cell: ({ note }) => note },
        ]}
      />
    </Panel>
  );
}

function PetitionDialog({ file, petition, onClose }: PetitionProps & { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <DecisionDialog
      title={t('petition.make')}
      about={{ number: file.number, text: file.name }}
      fields={useFields(petition)}
      draft={`${file.id}:petition`}
      submitLabel={t('petition.submit')}
      consequence={t('petition.consequence')}
      submit={(values, options) =>
        answer(
          api.POST('/arrears-procedures/{id}/petition', {
            params: { path: { id: file.id } },
            body: {
              courtName: textOf(values, 'courtName'),
              courtStreet: textOf(values, 'courtStreet'),
              courtPostalCode: textOf(values, 'courtPostalCode'),
              courtMunicipality: textOf(values, 'courtMunicipality'),
              signatoryName: textOf(values, 'signatoryName'),
              signatoryMandate: textOf(values, 'signatoryMandate'),
              domicileCertificateOn: optionalText(values, 'domicileCertificateOn'),
              noNoticeReason: optionalText(values, 'noNoticeReason'),
            },
            ...options,
          }),
        )
      }
      done={t('petition.done', { number: file.number })}
      onClose={onClose}
    />
  );
}

/** What was said the last time is offered again. */
function useFields({ last, needsReason }: Petition): Field[] {
  const { t } = useTranslation();
  const text = (
    name: Exclude<keyof NonNullable<Petition['last']>, 'domicileCertificateOn'>,
  ): Field => {
    const value = last?.[name] ?? null;
    return { name, label: t(`petition.field.${name}`), type: 'text', required: true, value };
  };
  return [
    text('courtName'),
    text('courtStreet'),
    text('courtPostalCode'),
    text('courtMunicipality'),
    text('signatoryName'),
    text('signatoryMandate'),
    {
      name: 'domicileCertificateOn',
      label: t('petition.field.domicileCertificateOn'),
      hint: t('petition.field.domicileCertificateHint'),
      type: 'date',
      required: false,
      value: last?.domicileCertificateOn ?? null,
    },
    ...(needsReason
      ? [
          {
            name: 'noNoticeReason',
            label: t('petition.field.noNoticeReason'),
            hint: t('petition.field.noNoticeHint'),
            type: 'longtext' as const,
            required: true,
          },
        ]
      : []),
  ];
}
