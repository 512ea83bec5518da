import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Letter } from '../lib/answers';
import { shortDate } from '../lib/format';
import { useToday } from '../lib/session';
import { DateWithReason } from './date-with-reason';
import { LetterPreview } from './letter-preview';
import { Plate } from './plate';
import { DueBadge } from './state-badge';
import { TwoLines, WorkList, type Column, type Selection } from './work-list';

interface LetterTableProps {
  letters: readonly Letter[];
  caption: string;
  selection?: Selection;
  quiet?: boolean;
  verbOf?: (letter: Letter) => string | null;
  onAct?: (letter: Letter) => void;
}

/** One row per addressee. Without a verb of its own a row shows its PDF. */
export function LetterTable({
  letters,
  caption,
  selection,
  quiet = false,
  verbOf,
  onAct,
}: LetterTableProps) {
  const { t } = useTranslation();
  const today = useToday();
  const [shown, setShown] = useState<string | null>(null);
  const columns: Column<Letter>[] = [
    {
      key: 'state',
      head: t('task.state'),
      as: 'state',
      cell: ({ due }) => <DueBadge state={due} />,
    },
    {
      key: 'to',
      head: t('letter.addressee'),
      as: 'main',
      cell: ({ addressee, title }) => (
        <TwoLines title={addressee.name}>
          {title}, {addressee.address}
        </TwoLines>
      ),
    },
    {
      key: 'case',
      head: t('task.case'),
      as: 'who',
      cell: (letter) => <Plate number={letter.case.number} to={`/dossiers/${letter.case.id}`} />,
    },
    {
      key: 'number',
      head: t('letter.number'),
      as: 'extra',
      cell: ({ registeredNumber }) => registeredNumber ?? <span className="wz-muted">–</span>,
    },
    { key: 'what', head: t('letter.stateText'), as: 'extra', cell: ({ stateText }) => stateText },
    {
      key: 'date',
      head: t('letter.presumed'),
      as: 'date',
      cell: ({ presumedReceipt, date }) =>
        presumedReceipt === null ? (
          date !== null && shortDate(date, today)
        ) : (
          <DateWithReason term={presumedReceipt} />
        ),
    },
  ];
  const show = (letter: Letter): void => setShown(letter.id);
  return (
    <>
      <WorkList
        caption={caption}
        rows={letters}
        columns={columns}
        rowKey={({ id }) => id}
        rowName={({ addressee, title }) => `${title}, ${addressee.name}`}
        groupOf={({ due }) => due.kind}
        selection={selection}
        quiet={quiet || (selection !== undefined && selection.selected.size > 0)}
        verbOf={verbOf ?? (() => t('letter.show'))}
        onAct={onAct ?? show}
        onOpen={show}
      />
      {shown !== null && (
        <LetterPreview letters={letters} startId={shown} onClose={() => setShown(null)} />
      )}
    </>
  );
}
