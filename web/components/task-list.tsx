import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Task } from '../lib/answers';
import { DateWithReason } from './date-with-reason';
import { Plate } from './plate';
import { DueBadge } from './state-badge';
import { TaskDialog } from './task-dialog';
import { TwoLines, WorkList, type Column } from './work-list';

interface TaskListProps {
  tasks: readonly Task[];
  caption: string;
  quiet?: boolean;
}

/** Tasks with their verb; the verb opens the dialog. */
export function TaskList({ tasks, caption, quiet }: TaskListProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [openId, setOpenId] = useState<string | null>(null);

  const act = (task: Task): void => setOpenId(task.id);
  const open = (task: Task): void => {
    if (task.case !== null) void navigate({ to: `/dossiers/${task.case.id}` });
    else if (task.meeting !== null) void navigate({ to: `/zittingen/${task.meeting.id}` });
    else act(task);
  };

  const columns: Column<Task>[] = [
    {
      key: 'state',
      head: t('task.state'),
      as: 'state',
      cell: ({ state }) => <DueBadge state={state} />,
    },
    {
      key: 'task',
      head: t('task.task'),
      as: 'main',
      cell: (task) => (
        <TwoLines
          title={task.title}
          badge={task.alike > 0 ? t('task.alike', { count: task.alike }) : undefined}
        >
          {task.cause}
        </TwoLines>
      ),
    },
    { key: 'case', head: t('task.case'), as: 'who', cell: (task) => <TaskSubject task={task} /> },
    {
      key: 'due',
      head: t('task.due'),
      as: 'date',
      cell: ({ due }) => <DateWithReason term={due} />,
    },
  ];

  return (
    <>
      <WorkList
        caption={caption}
        quiet={quiet}
        rows={tasks}
        columns={columns}
        rowKey={({ id }) => id}
        rowName={(task) => `${task.case?.name ?? task.meeting?.title ?? ''}, ${task.title}`}
        groupOf={({ state }) => state.kind}
        verbOf={(task) => (task.alike > 0 ? `${task.verb} ${task.alike + 1}` : task.verb)}
        onAct={act}
        onOpen={open}
      />
      {openId !== null && <TaskDialog taskId={openId} onClose={() => setOpenId(null)} />}
    </>
  );
}

function TaskSubject({ task }: { task: Task }) {
  if (task.meeting !== null)
    return <Link to={`/zittingen/${task.meeting.id}`}>{task.meeting.title}</Link>;
  if (task.case === null) return null;
  return (
    <>
      <Plate number={task.case.number} to={`/dossiers/${task.case.id}`} />
      {task.case.name}
    </>
  );
}
