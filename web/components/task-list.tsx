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

/** These are done where they belong: the trajectory has their form. */
const doneInTrajectory: Readonly<Record<string, string>> = {
  evaluation: 'evaluaties',
  stay_over: 'tijdlijn',
};

function trajectoryOf({ kind, trajectory }: Task): string | null {
  const tab = doneInTrajectory[kind];
  return trajectory === null || tab === undefined ? null : `/trajecten/${trajectory.id}/${tab}`;
}

/** Tasks with their verb; the verb opens the dialog. */
export function TaskList({ tasks, caption, quiet }: TaskListProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [openId, setOpenId] = useState<string | null>(null);

  const act = (task: Task): void => {
    const to = trajectoryOf(task);
    if (to === null) setOpenId(task.id);
    else void navigate({ to });
  };
  const open = (task: Task): void => {
    if (task.case !== null) void navigate({ to: `/dossiers/${task.case.id}` });
    else if (task.trajectory !== null) void navigate({ to: `/trajecten/${task.trajectory.id}` });
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

  const verbOf = (task: Task): string => {
    if (trajectoryOf(task) !== null) return t('task.openTrajectory');
    return task.alike > 0 ? `${task.verb} ${task.alike + 1}` : task.verb;
  };

  return (
    <>
      <WorkList
        caption={caption}
        quiet={quiet}
        rows={tasks}
        columns={columns}
        rowKey={({ id }) => id}
        rowName={(task) => `${subjectOf(task)}, ${task.title}`}
        groupOf={({ state }) => state.kind}
        verbOf={verbOf}
        onAct={act}
        onOpen={open}
      />
      {openId !== null && <TaskDialog taskId={openId} onClose={() => setOpenId(null)} />}
    </>
  );
}

function subjectOf({ case: file, trajectory, meeting }: Task): string {
  return file?.name ?? trajectory?.name ?? meeting?.title ?? '';
}

function TaskSubject({ task }: { task: Task }) {
  if (task.trajectory !== null) {
    const { id, number, name } = task.trajectory;
    return (
      <>
        <Plate number={number} to={`/trajecten/${id}`} />
        {name}
      </>
    );
  }
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
