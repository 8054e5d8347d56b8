import '../../../../shared/yaml/plain-zod.ts';
import { useMemo } from 'react';
import type { JsonValue } from '../../../../shared/json.ts';
import type { Policy } from '../../../../shared/policy/policy.ts';
import { readPolicy } from '../../../../shared/policy/read-policy.ts';
import { setPolicyValue } from '../../../../shared/policy/set-policy-value.ts';
import type { Pointer } from '../../../../shared/yaml/locate-yaml.ts';
import type { FileProblem, FileResult } from '../../../../shared/yaml/read-yaml-file.ts';
import { useApp, useProject } from '../../../stores/app-context.tsx';
import { currentText } from '../../../stores/project-store.ts';
import { text } from '../../../text/en.ts';

/** Sets a value of the rules as a draft; tells why it was not kept, if it was not. */
export type SetRule = (pointer: Pointer, value: JsonValue | undefined) => string | undefined;

/** The file of rules as it is edited here. */
export interface PolicyFile {
  readonly path: string;
  readonly isThere: boolean;
  readonly read: FileResult<Policy>;
  readonly set: SetRule;
}

/** The file of rules with its drafts, and a way to change one value of it that keeps all else, comments too. */
export function usePolicyFile(path: string): PolicyFile {
  const { stores, actions } = useApp();
  const source = useProject((state) => currentText(state, path));
  const read = useMemo(() => readPolicy(path, source?.trim() ? source : 'format: 1\n'), [path, source]);
  return {
    path,
    read,
    isThere: source !== undefined,
    set: (pointer, value) => {
      // What stands there now, and not when this was drawn: two edits may follow at once.
      const before = currentText(stores.project.getState(), path) ?? '';
      const result = setPolicyValue(before, pointer, value);
      if (result.ok) {
        actions.change([{ path, text: result.text }], { part: `${pointer.join('.')} of ${path}` });
        return undefined;
      }
      return result.code === 'invalid' ? problemWords(result.problems) : text.rules.notPossible;
    },
  };
}

/** What is wrong, in the file's own words. */
export function problemWords(problems: readonly FileProblem[]): string {
  return problems.map(({ message }) => message).join(' ');
}
