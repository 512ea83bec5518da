import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconScale } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Answered } from '../../components/answered';
import { EmptyState } from '../../components/empty-state';
import { Panel } from '../../components/panel';
import { answer, api, fileUrl } from '../../lib/api';
import type {
  DocumentToMake,
  Trajectory,
  TrajectoryDocument,
  TrajectoryDocuments,
} from '../../lib/answers';
import { DocumentTable, type ToSign } from './document-table';
import classes from './documents-tab.module.css';
import { MakeDocumentDialog } from './make-document-dialog';
import { SignDialog } from './sign-dialog';

const proofFile = 'proof_file';

/** The papers that were made, who still signs them, and those that can be made now. */
export function DocumentsTab({ trajectory }: { trajectory: Trajectory }) {
  const { t } = useTranslation();
  const { id } = trajectory;
  const query = useQuery({
    queryKey: ['trajectory', id, 'documents'],
    queryFn: () => answer(api.GET('/trajectories/{id}/documents', { params: { path: { id } } })),
  });
  return (
    <Answered query={query} failure={t('documents.failure')} rows={5}>
      {(documents) => <OpenDocuments trajectory={trajectory} documents={documents} />}
    </Answered>
  );
}

interface OpenDocumentsProps {
  trajectory: Trajectory;
  documents: TrajectoryDocuments;
}

function OpenDocuments({ trajectory, documents }: OpenDocumentsProps) {
  const { t } = useTranslation();
  const [making, setMaking] = useState<DocumentToMake | null>(null);
  const [signing, setSigning] = useState<ToSign | null>(null);
  const { items, makeable } = documents;
  const proof = makeable.find(({ code }) => code === proofFile);
  const papers = makeable.filter(({ code }) => code !== proofFile);
  const mayRecord = makeable.length > 0;
  return (
    <>
      <ProofFile trajectory={trajectory} documents={items} proof={proof} onMake={setMaking} />
      {items.length === 0 ? (
        <EmptyState title={t('documents.empty')}>{t('documents.emptyText')}</EmptyState>
      ) : (
        <DocumentTable
          trajectory={trajectory}
          documents={[...items].sort((a, b) => b.on.localeCompare(a.on))}
          onSign={mayRecord ? setSigning : undefined}
        />
      )}
      {papers.length > 0 && <Makeable papers={papers} onMake={setMaking} />}
      {making !== null && (
        <MakeDocumentDialog
          trajectory={trajectory}
          paper={making}
          onClose={() => setMaking(null)}
        />
      )}
      {signing !== null && (
        <SignDialog trajectory={trajectory} toSign={signing} onClose={() => setSigning(null)} />
      )}
    </>
  );
}

interface ProofFileProps {
  trajectory: Trajectory;
  documents: readonly TrajectoryDocument[];
  proof: DocumentToMake | undefined;
  onMake: (paper: DocumentToMake) => void;
}

/** The file for the judge: every agreement, reminder, visit and evaluation in one paper. */
function ProofFile({ trajectory, documents, proof, onMake }: ProofFileProps) {
  const { t } = useTranslation();
  const isMade = documents.some(({ code }) => code === proofFile);
  if (proof === undefined && !isMade) return null;
  return (
    <div className={classes.proof}>
      {proof !== undefined && (
        <Button
          leftSection={<IconScale size={17} aria-hidden />}
          disabled={!proof.allowed}
          onClick={() => onMake(proof)}
        >
          {t('documents.proof')}
        </Button>
      )}
      {isMade && (
        <a
          href={fileUrl(`/trajectories/${trajectory.id}/proof-file`)}
          target="_blank"
          rel="noreferrer"
        >
          {t('documents.readProof')}
        </a>
      )}
      <span className="wz-muted">{proof?.reason ?? t('documents.proofText')}</span>
    </div>
  );
}

interface MakeableProps {
  papers: readonly DocumentToMake[];
  onMake: (paper: DocumentToMake) => void;
}

function Makeable({ papers, onMake }: MakeableProps) {
  const { t } = useTranslation();
  return (
    <Panel title={t('documents.makeable')}>
      <ul className={classes.makeable}>
        {papers.map((paper) => (
          <li key={paper.code}>
            <Button disabled={!paper.allowed} onClick={() => onMake(paper)}>
              {t('documents.make', { label: paper.label })}
            </Button>
            {paper.reason !== null && <span className="wz-muted">{paper.reason}</span>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
