import { useTranslation } from 'react-i18next';

import { DateWithReason } from '../../components/date-with-reason';
import { Plate } from '../../components/plate';
import { DueBadge } from '../../components/state-badge';
import { TwoLines, WorkList, type Column, type Selection } from '../../components/work-list';
import type { LacFile } from '../../lib/answers';
import { dayAndMonth, euro } from '../../lib/format';
import { useToday } from '../../lib/session';

interface LacTableProps {
  files: LacFile[];
  verb: string;
  selection?: Selection;
  onAct: (file: LacFile) => void;
  onOpen: (file: LacFile) => void;
}

export function LacTable({ files, verb, selection, onAct, onOpen }: LacTableProps) {
  const { t } = useTranslation();
  const today = useToday();
  const columns: Column<LacFile>[] = [
    {
      key: 'state',
      head: t('task.state'),
      as: 'state',
      cell: ({ state }) => <DueBadge state={state} />,
    },
    {
      key: 'who',
      head: t('lac.tenant'),
      as: 'main',
      cell: (file) => (
        <TwoLines title={file.case.name} badge={file.known ? t('lac.known') : undefined}>
          {t('lac.came', {
            municipality: file.municipality,
            date: dayAndMonth(file.receivedOn, today),
          })}
        </TwoLines>
      ),
    },
    {
      key: 'case',
      head: t('task.case'),
      as: 'who',
      cell: (file) => <Plate number={file.case.number} to={`/dossiers/${file.case.id}`} />,
    },
    {
      key: 'told',
      head: t('lac.told'),
      as: 'number',
      cell: (file) => (
        <TwoLines title={euro(file.toldCents)}>{dayAndMonth(file.toldOn, today)}</TwoLines>
      ),
    },
    {
      key: 'worker',
      head: t('lac.worker'),
      as: 'extra',
      cell: ({ worker, session }) => (
        <TwoLines title={worker?.name ?? '–'}>
          {session && t('lac.session', { date: dayAndMonth(session.date, today) })}
        </TwoLines>
      ),
    },
    {
      key: 'due',
      head: t('task.due'),
      as: 'date',
      cell: ({ due }) => <DateWithReason term={due} />,
    },
  ];
  return (
    <WorkList
      caption={t('lac.title')}
      rows={files}
      columns={columns}
      rowKey={(file) => file.case.id}
      rowName={(file) => `${file.case.number} ${file.case.name}`}
      groupOf={({ state }) => state.kind}
      selection={selection}
      quiet={selection !== undefined && selection.selected.size > 0}
      verbOf={() => verb}
      onAct={onAct}
      onOpen={onOpen}
    />
  );
}
