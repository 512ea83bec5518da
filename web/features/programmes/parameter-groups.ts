import type { Parameter } from '../../lib/answers';

/** The parameters under the headings the API gave them, in its order. */
export function groupsOf(
  parameters: readonly Parameter[],
): { group: string; label: string; parameters: Parameter[] }[] {
  const groups = [...new Set(parameters.map(({ group }) => group))];
  return groups.map((group) => {
    const own = parameters.filter((parameter) => parameter.group === group);
    return { group, label: own[0]?.groupLabel ?? '', parameters: own };
  });
}
