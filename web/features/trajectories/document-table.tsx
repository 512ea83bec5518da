import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { DataTable } from '../../components/data-table';
import { StateBadge } from '../../components/state-badge';
import { TwoLines } from '../../components/work-list';
import { documentPdfUrl } from '../../lib/api';
import type { Signature, Trajectory, TrajectoryDocument } from '../../lib/answers';
import { dayAndMonth } from '../../lib/format';
import { useToday } from '../../lib/session';
import classes from './documents-tab.module.css';

/** A paper and the party of which the signature is still missing. */
export interface ToSign {
  document: TrajectoryDocument;
  party: Signature;
}

interface DocumentTableProps {
  trajectory: Trajectory;
  documents: readonly TrajectoryDocument[];
  /** Left out for who may only read. */
  onSign: ((asked: ToSign) => void) | undefined;
}

/** Papers with their PDF and, per party, the day it signed. */
export function DocumentTable({ trajectory, documents, onSign }: DocumentTableProps) {
  const { t } = useTranslation();
  const today = useToday();
  return (
    <DataTable
      caption={t('trajectory.tab.documenten')}
      rows={documents}
      rowKey={({ id }) => id}
      columns={[
        {
          head: t('documents.paper'),
          cell: ({ label, kind, evaluation }) => (
            <TwoLines title={label}>{evaluation ?? t(`documents.kindOf.${kind}`)}</TwoLines>
          ),
        },
        { head: t('documents.on'), cell: ({ on }) => dayAndMonth(on, today) },
        {
          head: t('documents.pdf'),
          cell: ({ id, label }) => (
            <a
              href={documentPdfUrl(trajectory.id, id)}
              target="_blank"
              rel="noreferrer"
              aria-label={`${t('documents.read')}: ${label}`}
            >
              {t('documents.read')}
            </a>
          ),
        },
        {
          head: t('documents.signatures'),
          cell: (document) => (
            <Signatures trajectoryId={trajectory.id} document={document} onSign={onSign} />
          ),
        },
      ]}
    />
  );
}

interface SignaturesProps {
  trajectoryId: string;
  document: TrajectoryDocument;
  onSign: DocumentTableProps['onSign'];
}

function Signatures({ trajectoryId, document, onSign }: SignaturesProps) {
  const { t } = useTranslation();
  const today = useToday();
  if (document.signatures.length === 0)
    return <span className="wz-muted">{t('documents.nobodySigns')}</span>;
  return (
    <ul className={classes.signatures}>
      {document.signatures.map((party) => (
        <li key={party.code}>
          {party.on === null ? (
            <StateBadge kind="waiting">{t('documents.toSign', { who: party.label })}</StateBadge>
          ) : (
            <StateBadge kind="done">
              {t('documents.signed', { who: party.label, date: dayAndMonth(party.on, today) })}
            </StateBadge>
          )}
          {party.scanId !== null && (
            <a href={documentPdfUrl(trajectoryId, party.scanId)} target="_blank" rel="noreferrer">
              {t('documents.scan')}
            </a>
          )}
          {party.on === null && onSign !== undefined && (
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={`${t('documents.sign')}: ${document.label}, ${party.label}`}
              onClick={() => onSign({ document, party })}
            >
              {t('documents.sign')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
