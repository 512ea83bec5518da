import { describe, expect, it } from '@jest/globals';
import { agendaOf, type AddedItem, type DueFile } from './agenda.js';

const file = (name: string, dueOn: string): DueFile => {
  return { taskId: `task ${name}`, trajectoryId: name, dueOn };
};
const topic = (itemId: string): AddedItem => ({ itemId, trajectoryId: null });
const off = (key: string) => ({ key, motive: 'Nog niet klaar', by: 'ines' });

describe('the agenda of a body (S5 intakebespreking)', () => {
  const due = [file('kim', '2031-04-20'), file('an', '2031-04-03'), file('bo', '2031-04-20')];

  it('has the files that wait for it, the first due first, then what people added', () => {
    const keys = agendaOf(due, [topic('visit'), topic('holidays')], []).map(({ key }) => key);
    expect(keys).toEqual(['task an', 'task bo', 'task kim', 'visit', 'holidays']);
  });

  it('leads to the trajectory of each file', () => {
    const added = [{ itemId: 'again', trajectoryId: 'lou' }, topic('visit')];
    const entries = agendaOf(due.slice(0, 1), added, []);
    expect(entries).toEqual([
      { key: 'task kim', kind: 'file', trajectoryId: 'kim' },
      { key: 'again', kind: 'item', trajectoryId: 'lou' },
      { key: 'visit', kind: 'item', trajectoryId: null },
    ]);
  });

  it('leaves out what somebody took off this session', () => {
    const keys = agendaOf(due, [], [off('task an')]).map(({ key }) => key);
    expect(keys).toEqual(['task bo', 'task kim']);
  });

  it('has on the next session what was taken off or not treated, and not what was decided', () => {
    const decided = 'task bo';
    const left = due.filter(({ taskId }) => taskId !== decided);
    expect(agendaOf(left, [], []).map(({ key }) => key)).toEqual(['task an', 'task kim']);
  });

  it('is empty when nothing waits', () => {
    expect(agendaOf([], [], [])).toEqual([]);
  });
});
