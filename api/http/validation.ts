import { type PipeTransform, StandardSchemaValidationPipe } from '@nestjs/common';
import type { core } from 'zod';
import { type Fault, invalid } from './problem.js';

type Issue = core.$ZodIssue;

/** Checks every input that names a schema; all its faults are told at once. */
export function createValidationPipe(): PipeTransform {
  return new StandardSchemaValidationPipe({
    exceptionFactory: (issues) => invalid(faultsOf(issues as readonly Issue[])),
  });
}

/** The faults of a value by path, one for each unknown field. */
export function faultsOf(issues: readonly Issue[]): Fault[] {
  return issues.slice(0, 200).flatMap((issue) => {
    const path = issue.path.map(String).join('.');
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        path: path === '' ? key : `${path}.${key}`,
        code: 'unknown_field',
      }));
    }
    return [{ path, code: codeOf(issue) }];
  });
}

function codeOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined && issue.message.endsWith(' undefined')
        ? 'required'
        : 'wrong_type';
    case 'invalid_format':
      return codeOfFormat[issue.format] ?? 'invalid';
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum === 1) return 'required';
      return issue.origin === 'string' || issue.origin === 'array' ? 'too_short' : 'too_low';
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array' ? 'too_long' : 'too_high';
    case 'invalid_value':
    case 'invalid_union':
      return 'not_an_option';
    case 'custom': {
      const code: unknown = issue.params?.['code'];
      return typeof code === 'string' ? code : 'invalid';
    }
    case 'unrecognized_keys':
      return 'unknown_field';
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
      return 'invalid';
  }
}

const codeOfFormat: Readonly<Record<string, string>> = {
  uuid: 'not_an_id',
  date: 'no_such_date',
  email: 'not_an_email',
  time: 'not_a_time',
};
