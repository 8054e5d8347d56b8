import type { Check } from '../check/check.ts';
import type { Finding } from '../check/finding.ts';
import { locateNearest, type Pointer } from '../yaml/locate-yaml.ts';
import type { ParsedFile } from './parse-project-file.ts';

/** Checks of one file that share an id: a verdict could not be followed across edits. The later ones are told. */
export function findDuplicateIds({ content }: ParsedFile, text: string): readonly Finding[] {
  if (content?.kind !== 'example' && content?.kind !== 'contract') return [];
  const { path, prompt, checks } = content.value;
  const seen = new Set<string>();
  const findings: Finding[] = [];
  for (const { id, pointer } of idsOf(checks, ['expect'])) {
    if (seen.has(id)) {
      const range = locateNearest(text, pointer)?.value;
      const example = content.kind === 'example' && { example: content.value.name };
      findings.push({
        code: 'duplicate-check-id',
        severity: 'warning',
        path,
        values: { id },
        prompt,
        ...example,
        ...(range && { range }),
      });
    }
    seen.add(id);
  }
  return findings;
}

function idsOf(
  checks: readonly Check[],
  base: Pointer,
): readonly { readonly id: string; readonly pointer: Pointer }[] {
  return checks.flatMap((check, index) => {
    const pointer = [...base, index];
    const own = check.id === undefined ? [] : [{ id: check.id, pointer: [...pointer, 'id'] }];
    return 'assert' in check ? [...own, ...idsOf(check.assert, [...pointer, 'assert'])] : own;
  });
}
