import { answer, api } from '../../lib/api';
import type { Accepted, CaseFile, CaseVerb, FieldValues } from '../../lib/answers';
import type { CallOptions } from '../../lib/use-verb';
import {
  choiceOf,
  instalmentsOf,
  numberOf,
  optionalText,
  paymentOf,
  textOf,
} from '../../lib/values';
import {
  contactKinds,
  courtKinds,
  holdReasons,
  objectionChannels,
  statusKinds,
} from './verb-choices';

interface VerbCall {
  verb: CaseVerb;
  file: CaseFile;
  values: FieldValues;
  options: CallOptions;
}

/** Sends what a verb's form holds. */
export function callFor({ verb, file, values, options }: VerbCall): Promise<Accepted> {
  const params = { path: { id: file.id } };
  const text = (name: string): string => textOf(values, name);
  const note = optionalText(values, 'note');
  switch (verb) {
    case 'payment': {
      const body = paymentOf(values, file.tenancyId ?? '');
      return answer(api.POST('/payments', { body, ...options }));
    }
    case 'objection': {
      const body = {
        tenantId: text('tenantId'),
        receivedOn: text('receivedOn'),
        channel: choiceOf(values, 'channel', objectionChannels),
        postmark: optionalText(values, 'postmark'),
        note,
      };
      return answer(api.POST('/arrears-procedures/{id}/objections', { params, body, ...options }));
    }
    case 'hold': {
      const body = { reason: choiceOf(values, 'reason', holdReasons), until: text('until'), note };
      return answer(api.POST('/arrears-procedures/{id}/holds', { params, body, ...options }));
    }
    case 'plan': {
      const body = { instalments: instalmentsOf(values), note };
      return answer(
        api.POST('/arrears-procedures/{id}/repayment-plans', { params, body, ...options }),
      );
    }
    case 'contact': {
      const kind = choiceOf(values, 'kind', contactKinds);
      const body = { tenantId: text('tenantId'), kind, on: text('on'), note };
      return answer(api.POST('/arrears-procedures/{id}/contacts', { params, body, ...options }));
    }
    case 'claim': {
      const body = { on: text('on'), note };
      return answer(
        api.POST('/arrears-procedures/{id}/payment-claims', { params, body, ...options }),
      );
    }
    case 'commitment': {
      const amountCents = numberOf(values, 'amountCents');
      const body = { by: text('by'), amountCents, expectedOn: text('expectedOn') };
      return answer(
        api.POST('/arrears-procedures/{id}/payment-commitments', { params, body, ...options }),
      );
    }
    case 'status': {
      const body = { kind: choiceOf(values, 'kind', statusKinds), from: text('from'), note };
      const person = { path: { id: text('tenantId') } };
      return answer(api.POST('/persons/{id}/statuses', { params: person, body, ...options }));
    }
    case 'court': {
      const body = { kind: choiceOf(values, 'kind', courtKinds), on: text('on'), note };
      return answer(
        api.POST('/arrears-procedures/{id}/court-records', { params, body, ...options }),
      );
    }
    case 'withdrawal':
      return answer(
        api.POST('/arrears-procedures/{id}/withdrawal', {
          params,
          body: { reason: text('reason') },
          ...options,
        }),
      );
  }
}
