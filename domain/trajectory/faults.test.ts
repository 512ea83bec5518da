import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { createTexts } from '../../infra/texts/texts.js';
import { programme as s2 } from '../programme/trial-housing-mid-west-flanders.js';
import { faultsOfProgramme, type ProgrammeFault, type ProgrammeFaultCode } from './faults.js';
import type {
  EndingRule,
  ExtensionRule,
  FigureRule,
  PhaseRule,
  Programme,
  RecurringRule,
  StepOutcome,
  StepRule,
} from './programme.js';

type Draft<T> = T extends (infer Item)[] | readonly (infer Item)[]
  ? Draft<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Draft<T[Key]> }
    : T;
type Change = (draft: Draft<Programme>) => void;

function found<T>(item: T | undefined): T {
  if (item === undefined) throw new Error('S2 has no such part');
  return item;
}
function phase(draft: Draft<Programme>, wanted: string): Draft<PhaseRule> {
  return found(draft.phases.find((rule) => rule.phase === wanted));
}
function step(draft: Draft<Programme>, wanted: string): Draft<StepRule> {
  return found(draft.phases.flatMap(({ steps }) => steps).find(({ code }) => code === wanted));
}
function outcome(draft: Draft<Programme>, of: string, wanted: string): Draft<StepOutcome> {
  return found(step(draft, of).outcomes.find(({ code }) => code === wanted));
}
function ending(draft: Draft<Programme>, wanted: string): Draft<EndingRule> {
  return found(draft.endings.find(({ code }) => code === wanted));
}
function extension(draft: Draft<Programme>): Draft<ExtensionRule> {
  return found(draft.stay.extension ?? undefined);
}
function without(items: { code: string }[], code: string): void {
  items.splice(
    items.findIndex((item) => item.code === code),
    1,
  );
}

const monthlyTalk: Draft<RecurringRule> = {
  code: 'talk',
  label: 'Gesprek',
  clause: 'test',
  role: 'trajectory_coach',
  phase: 'stay',
  rhythm: [{ every: { amount: 1, unit: 'month' } }],
};
/** S2 with open-ended guidance instead of a trial period. */
const openEnded: Change = (draft) => {
  draft.stay.months = [];
  draft.stay.extension = null;
  draft.stay.evaluations.finalBeforeEnd = null;
  delete ending(draft, 'succeeded').needs;
  outcome(draft, 'allocate', 'allocated').asks = ['on', 'place'];
};

/** Another rule for the first figure of S2, over its own cases or those of another programme too. */
function counting(counts: Draft<FigureRule>, beside?: string[]): Change {
  return (draft) => {
    const figure = found(draft.published?.figures[0]);
    Object.assign(figure, { counts }, beside === undefined ? {} : { with: beside });
  };
}

/** What is changed in S2, and what the fault then says. */
interface Case {
  change: Change;
  params: ProgrammeFault['params'];
}

const cases: Record<ProgrammeFaultCode, Case> = {
  duplicate_code: {
    change: (draft) => draft.domains.push({ code: 'money', label: 'Geld' }),
    params: { list: 'domains', code: 'money' },
  },
  phase_twice: {
    change: (draft) =>
      draft.phases.splice(2, 0, { ...phase(draft, 'consent'), steps: [step(draft, 'intake')] }),
    params: { phase: 'consent' },
  },
  phase_out_of_order: {
    change: (draft) => draft.phases.unshift(...draft.phases.splice(1, 1)),
    params: { phase: 'referral' },
  },
  phase_never_reached: {
    change: (draft) => {
      for (const rule of draft.endings) rule.via = rule.via.filter((passed) => passed === 'notice');
    },
    params: { phase: 'fallback' },
  },
  phase_leads_nowhere: {
    change: (draft) => {
      for (const rule of draft.endings) rule.from = rule.from.filter((from) => from !== 'stay');
    },
    params: { phase: 'stay' },
  },
  step_without_way_on: {
    change: (draft) => (step(draft, 'priority').outcomes = []),
    params: { step: 'priority' },
  },
  step_never_opens: {
    change: (draft) => (ending(draft, 'notice_by_landlord').via = ['fallback']),
    params: { step: 'serve_notice' },
  },
  unknown_body: {
    change: (draft) => (draft.bodies = []),
    params: { step: 'team_selects', body: 'team' },
  },
  unknown_document: {
    change: (draft) => (step(draft, 'register').documents = ['choice_form']),
    params: { step: 'register', document: 'choice_form' },
  },
  unknown_ending: {
    change: (draft) => {
      without(draft.endings, 'notice_by_landlord');
    },
    params: { step: 'serve_notice', ending: 'notice_by_landlord' },
  },
  ending_not_from_phase: {
    change: (draft) => (ending(draft, 'not_retained').from = ['intake']),
    params: {
      step: 'team_selects',
      outcome: 'not_retained',
      ending: 'not_retained',
      phase: 'selection',
    },
  },
  step_without_mandate: {
    change: (draft) => (ending(draft, 'not_retained').by = ['trajectory_coordinator']),
    params: {
      step: 'team_selects',
      outcome: 'not_retained',
      ending: 'not_retained',
      role: 'regional_contact',
    },
  },
  outcome_ends_and_leads: {
    change: (draft) => (outcome(draft, 'register', 'no_request').to = 'next'),
    params: { step: 'register', outcome: 'no_request' },
  },
  outcome_to_missing_phase: {
    change: (draft) => {
      draft.phases = draft.phases.filter(({ phase: name }) => name !== 'waiting');
      outcome(draft, 'intake', 'sent').to = 'waiting';
    },
    params: { step: 'intake', outcome: 'sent', phase: 'waiting' },
  },
  outcome_skips_ending: {
    change: (draft) => (outcome(draft, 'intake', 'stopped').to = 'closed'),
    params: { step: 'intake', outcome: 'stopped', phase: 'closed' },
  },
  second_ending: {
    change: (draft) => ending(draft, 'notice_by_tenant').from.push('fallback'),
    params: { ending: 'notice_by_tenant', phase: 'fallback' },
  },
  second_ending_by_step: {
    change: (draft) => (outcome(draft, 'leave_fallback', 'left').ends = 'succeeded'),
    params: { step: 'leave_fallback', outcome: 'left' },
  },
  effect_without_field: {
    change: (draft) => (outcome(draft, 'allocate', 'allocated').asks = ['on']),
    params: { step: 'allocate', outcome: 'allocated', effect: 'begins_stay', field: 'months' },
  },
  stay_never_begins: {
    change: (draft) => delete outcome(draft, 'allocate', 'allocated').does,
    params: {},
  },
  stay_begins_elsewhere: {
    change: (draft) => (outcome(draft, 'allocate', 'allocated').to = 'waiting'),
    params: { step: 'allocate', outcome: 'allocated' },
  },
  stay_entered_without_beginning: {
    change: (draft) => (outcome(draft, 'priority', 'granted').to = 'stay'),
    params: { step: 'priority', outcome: 'granted' },
  },
  months_without_term: {
    change: (draft) => {
      openEnded(draft);
      outcome(draft, 'allocate', 'allocated').asks = ['on', 'months'];
    },
    params: { step: 'allocate', outcome: 'allocated' },
  },
  ending_without_letter: {
    change: (draft) => (ending(draft, 'succeeded').document = 'evaluation_report'),
    params: { ending: 'succeeded', document: 'evaluation_report' },
  },
  ending_without_mandate: {
    change: (draft) => (ending(draft, 'succeeded').by = []),
    params: { ending: 'succeeded' },
  },
  ending_never_decided: {
    change: (draft) => (ending(draft, 'succeeded').from = []),
    params: { ending: 'succeeded' },
  },
  ending_from_missing_phase: {
    change: (draft) => ending(draft, 'succeeded').from.push('aftercare'),
    params: { ending: 'succeeded', phase: 'aftercare' },
  },
  ending_needs_evaluation: {
    change: (draft) => (ending(draft, 'not_retained').needs = 'negative'),
    params: { ending: 'not_retained', phase: 'selection' },
  },
  via_missing_phase: {
    change: (draft) => (ending(draft, 'succeeded').via = ['aftercare']),
    params: { ending: 'succeeded', phase: 'aftercare' },
  },
  via_out_of_order: {
    change: (draft) => (ending(draft, 'notice_by_tenant').via = ['fallback', 'notice']),
    params: { ending: 'notice_by_tenant', phase: 'notice' },
  },
  notice_never_given: {
    change: (draft) => {
      without(phase(draft, 'notice').steps, 'receive_notice');
    },
    params: { ending: 'notice_by_tenant', phase: 'notice' },
  },
  choice_beyond_maximum: {
    change: (draft) => draft.stay.months.push(36),
    params: { months: 36, max: 24 },
  },
  choice_below_minimum: {
    change: (draft) => (draft.stay.minMonths = 9),
    params: { months: 6, min: 9 },
  },
  minimum_beyond_maximum: {
    change: (draft) => (draft.stay.minMonths = 30),
    params: { min: 30, max: 24 },
  },
  extension_without_term: {
    change: (draft) => (draft.stay.months = []),
    params: {},
  },
  extension_beyond_maximum: {
    change: (draft) => (extension(draft).maxTotalMonths = 30),
    params: { months: 30, max: 24 },
  },
  extension_never_fits: {
    change: (draft) => (draft.stay.months = [24]),
    params: {},
  },
  interim_never_fits: {
    change: (draft) => (draft.stay.evaluations.interimEveryMonths = 24),
    params: { every: 24 },
  },
  final_without_term: {
    change: (draft) => (draft.stay.months = []),
    params: {},
  },
  final_before_start: {
    change: (draft) =>
      (draft.stay.evaluations.finalBeforeEnd = { amount: 168, unit: 'calendar_day' }),
    params: { months: 6 },
  },
  final_never_held: {
    change: (draft) => (draft.stay.evaluations.finalBeforeEnd = null),
    params: { ending: 'succeeded' },
  },
  evaluation_never_held: {
    change: (draft) => {
      draft.stay.evaluations.finalBeforeEnd = null;
      draft.stay.evaluations.interimEveryMonths = null;
    },
    params: { ending: 'notice_by_landlord' },
  },
  evaluation_without_positive: {
    change: (draft) => {
      without(draft.stay.evaluations.outcomes, 'positive');
    },
    params: {},
  },
  evaluation_without_negative: {
    change: (draft) => {
      without(draft.stay.evaluations.outcomes, 'negative');
    },
    params: { ending: 'notice_by_landlord' },
  },
  scale_upside_down: {
    change: (draft) => (draft.stay.evaluations.scale = { min: 5, max: 5 }),
    params: { min: 5, max: 5 },
  },
  recurring_without_phase: {
    change: (draft) => draft.stay.recurring.push({ ...monthlyTalk, phase: 'aftercare' }),
    params: { recurring: 'talk', phase: 'aftercare' },
  },
  stay_without_occasion: {
    change: (draft) => {
      openEnded(draft);
      draft.stay.evaluations.interimEveryMonths = null;
      draft.stay.recurring = [];
    },
    params: {},
  },
  fallback_without_term: {
    change: (draft) => (found(phase(draft, 'fallback').lasts).from = 'entry'),
    params: { step: 'take_fallback', outcome: 'taken' },
  },
  rhythm_empty: {
    change: (draft) => draft.stay.recurring.push({ ...monthlyTalk, rhythm: [] }),
    params: { recurring: 'talk' },
  },
  rhythm_without_length: {
    change: (draft) => {
      const [rhythm] = monthlyTalk.rhythm;
      draft.stay.recurring.push({ ...monthlyTalk, rhythm: [found(rhythm), found(rhythm)] });
    },
    params: { recurring: 'talk' },
  },
  rhythm_stops: {
    change: (draft) => {
      const rhythm = [{ every: { amount: 1, unit: 'month' as const }, forMonths: 3 }];
      draft.stay.recurring.push({ ...monthlyTalk, rhythm });
    },
    params: { recurring: 'talk' },
  },
  not_positive: {
    change: (draft) => (step(draft, 'register').within.amount = 0),
    params: { at: 'register', amount: 0 },
  },
  quota_out_of_range: {
    change: (draft) => (found(draft.quota).percent = 101),
    params: { percent: 101 },
  },
  quota_without_landlord: {
    change: (draft) => delete outcome(draft, 'priority', 'granted').does,
    params: {},
  },
  waiting_list_without_phase: {
    change: (draft) => {
      draft.phases = draft.phases.filter(({ phase: name }) => name !== 'waiting');
    },
    params: {},
  },
  urgency_never_weighed: {
    change: (draft) => (found(draft.waitingList).order = 'urgency'),
    params: {},
  },
  role_of_landlord: {
    change: (draft) => (draft.coach.role = 'allocation_officer'),
    params: { as: 'coach', role: 'allocation_officer' },
  },
  coach_never_assigned: {
    change: (draft) => (draft.coach.fromReferrer = false),
    params: {},
  },
  no_referrer: { change: (draft) => (draft.referrers = []), params: {} },
  no_domain: { change: (draft) => (draft.domains = []), params: {} },
  no_criterion: { change: (draft) => (draft.criteria = []), params: {} },
  unknown_in_figure: {
    change: counting({ count: { stage: 'ended', ending: ['gone'] } }),
    params: { figure: 'Aanmeldingen', code: 'gone' },
  },
  figures_upside_down: {
    change: (draft) => (found(draft.published).to = '2011-08-31'),
    params: { from: '2011-09-01', to: '2011-08-31' },
  },
};

function faultsAfter(change: Change): ProgrammeFault[] {
  const draft = structuredClone(s2) as Draft<Programme>;
  change(draft);
  return faultsOfProgramme(draft);
}

describe('a programme that contradicts itself', () => {
  it.each(Object.entries(cases))('is refused: %s', (code, { change, params }) => {
    expect(faultsAfter(change)).toContainEqual({ code, params });
  });

  it.each(Object.entries(cases))('says so in a sentence: %s', (code, { params }) => {
    const sentence = createTexts().t('nl', `programmes.fault.${code}`, params);
    expect(sentence).toMatch(/^[A-Z][^{}$⟦]*\.$/);
  });

  it.each<[string, ProgrammeFaultCode, Case]>([
    [
      'an answer that ends with nothing known',
      'unknown_ending',
      {
        change: (draft) => (outcome(draft, 'register', 'no_request').ends = 'gone'),
        params: { step: 'register', ending: 'gone' },
      },
    ],
    [
      'an answer that goes to the notice by itself',
      'outcome_skips_ending',
      {
        change: (draft) => (outcome(draft, 'priority', 'granted').to = 'notice'),
        params: { step: 'priority', outcome: 'granted', phase: 'notice' },
      },
    ],
    [
      'a way back from after the ending',
      'second_ending_by_step',
      {
        change: (draft) => (outcome(draft, 'leave_fallback', 'left').to = 'stay'),
        params: { step: 'leave_fallback', outcome: 'left' },
      },
    ],
    [
      'a phase passed twice',
      'via_out_of_order',
      {
        change: (draft) => (ending(draft, 'notice_by_tenant').via = ['notice', 'notice']),
        params: { ending: 'notice_by_tenant', phase: 'notice' },
      },
    ],
    [
      'a step behind one that never goes on',
      'step_never_opens',
      {
        change: (draft) => {
          const { steps } = phase(draft, 'intake');
          steps.unshift({ ...found(steps[0]), code: 'first', outcomes: [] });
        },
        params: { step: 'intake' },
      },
    ],
    [
      'a share below zero',
      'quota_out_of_range',
      { change: (draft) => (found(draft.quota).percent = -1), params: { percent: -1 } },
    ],
    [
      'an interim evaluation beyond the maximum of open-ended guidance',
      'interim_never_fits',
      {
        change: (draft) => {
          openEnded(draft);
          draft.stay.maxMonths = 6;
        },
        params: { every: 6 },
      },
    ],
    [
      'a coordinator of the landlord',
      'role_of_landlord',
      {
        change: (draft) => (draft.coordinator = 'landlord_coordinator'),
        params: { as: 'coordinator', role: 'landlord_coordinator' },
      },
    ],
  ])('is refused: %s', (_, code, { change, params }) => {
    expect(faultsAfter(change)).toContainEqual({ code, params });
  });

  it('hears all of its faults at once', () => {
    const faults = faultsAfter((draft) => {
      draft.domains = [];
      draft.stay.minMonths = 30;
    });
    expect(faults.map(({ code }) => code)).toEqual([
      'choice_below_minimum',
      'choice_below_minimum',
      'choice_below_minimum',
      'minimum_beyond_maximum',
      'no_domain',
    ]);
  });

  it('hears of every amount that is no whole number above zero', () => {
    const faults = faultsAfter((draft) => {
      found(draft.bodies[0]).rhythm = [{ every: { amount: 1.5, unit: 'month' } }];
      found(phase(draft, 'fallback').lasts).months = -3;
      extension(draft).by = { months: 0 };
      draft.stay.evaluations.prepareWorkingDays = 0;
      draft.scarceTime = { ...monthlyTalk, minutesPerWeek: 0 };
    });
    expect(faults.filter(({ code }) => code === 'not_positive')).toEqual(
      [
        { at: 'fallback', amount: -3 },
        { at: 'extension', amount: 0 },
        { at: 'prepare', amount: 0 },
        { at: 'team', amount: 1.5 },
        { at: 'scarce_time', amount: 0 },
      ].map((params) => ({ code: 'not_positive', params })),
    );
  });
});

describe('the bodies of a programme', () => {
  it('are named by evaluations as by steps, and each comes round', () => {
    const faults = faultsAfter((draft) => {
      draft.stay.evaluations.body = 'nobody';
      found(draft.bodies[0]).rhythm = [];
    });
    expect(faults).toEqual([
      { code: 'unknown_body', params: { step: 'evaluation', body: 'nobody' } },
      { code: 'rhythm_empty', params: { recurring: 'team' } },
    ]);
  });
});

describe('a programme that does not contradict itself', () => {
  const folder = path.join(__dirname, '../programme');

  it.each(readdirSync(folder))('has no faults: %s', async (file) => {
    const { programme } = (await import(path.join(folder, file))) as { programme: Programme };
    expect(faultsOfProgramme(programme)).toEqual([]);
  });

  it('may be open-ended', () => {
    expect(faultsAfter(openEnded)).toEqual([]);
  });

  it('may touch its limits', () => {
    const faults = faultsAfter((draft) => {
      draft.stay.minMonths = 6;
      found(draft.quota).percent = 100;
      draft.stay.evaluations.finalBeforeEnd = { amount: 119, unit: 'working_day' };
      draft.stay.evaluations.interimEveryMonths = 23;
    });
    expect(faults).toEqual([]);
  });

  it('may extend a stay up to its maximum, half of an odd number rounded down', () => {
    expect(faultsAfter((draft) => (draft.stay.months = [23]))).toEqual([]);
    expect(faultsAfter((draft) => (draft.stay.months = [1]))).toContainEqual({
      code: 'extension_never_fits',
      params: {},
    });
  });
});

describe('a figure', () => {
  it.each<[string, Draft<FigureRule>]>([
    ['referrer', { count: { stage: 'referred', referrer: ['gone'] } }],
    ['ending', { sum: [{ stage: 'ended', ending: ['gone'] }] }],
    ['fact', { yearly: { stage: 'referred', fact: { code: 'gone', value: 'yes' } }, years: 2 }],
    ['number', { fact: 'gone', as: 'mean', of: { stage: 'referred' } }],
    ['age of a fact', { present: { stage: 'started', fact: { code: 'gone', from: 1, to: 2 } } }],
    ['part of a share', { share: { stage: 'ended', ending: ['gone'] }, of: { stage: 'ended' } }],
    ['whole of a mean', { mean: 'stay', of: { stage: 'ended', ending: ['gone'] } }],
  ])('that counts an unknown %s is refused', (_what, counts) => {
    const params = { figure: 'Aanmeldingen', code: 'gone' };
    expect(faultsAfter(counting(counts))).toEqual([{ code: 'unknown_in_figure', params }]);
  });

  it.each<[string, string, string]>([
    ['a value its fact does not have', 'household: gone', 'household'],
    ['an answer nobody can give', 'team_selects: gone', 'team_selects: gone'],
  ])('that counts %s is refused', (_what, wanted, code) => {
    const [name = '', value = ''] = wanted.split(': ');
    const selection =
      name === 'household'
        ? { fact: { code: name, value } }
        : { answer: { step: name, outcome: value } };
    const faults = faultsAfter(counting({ count: { stage: 'referred', ...selection } }));
    expect(faults.map(({ params }) => params['code'])).toEqual([code]);
  });

  it('that counts from or to an answer nobody can give is refused, each end by its own name', () => {
    const [from, to] = [
      { step: 'team_selects', outcome: 'gone' },
      { step: 'gone', outcome: 'signed' },
    ];
    const time = { time: { from, to }, as: 'mean' as const, of: { stage: 'started' as const } };
    const codes = faultsAfter(counting(time)).map(({ params }) => params['code']);
    expect(codes).toEqual(['team_selects: gone', 'gone: signed']);
    const known = { from: 'referral' as const, to: 'stay' as const };
    expect(faultsAfter(counting({ ...time, time: known }))).toEqual([]);
  });

  it('over several tracks may count what only another track has', () => {
    const counts = { count: { stage: 'ended' as const, ending: ['gone'] } };
    expect(faultsAfter(counting(counts, ['another_track']))).toEqual([]);
  });
});
