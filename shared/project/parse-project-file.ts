import { assertNever } from '../assert-never.ts';
import type { Contract } from '../check/contract.ts';
import type { Finding } from '../check/finding.ts';
import { readContract } from '../check/read-contract.ts';
import type { Example } from '../example/example.ts';
import { readExample } from '../example/read-example.ts';
import { type RecordingFileContent, type RecordingPlace, readRecording } from '../example/read-recording.ts';
import type { Policy } from '../policy/policy.ts';
import { readPolicy } from '../policy/read-policy.ts';
import type { PromptDocument } from '../prompt/document.ts';
import { parseDocument } from '../prompt/parse-document.ts';
import type { FileProblem, FileResult } from '../yaml/read-yaml-file.ts';
import type { ProjectConfig } from './config.ts';
import type { DetectedFile } from './detect.ts';
import { readConfig } from './read-config.ts';

/** A file to read, with what detection says it is; a recording's stem is already told apart into example and variant. */
export type FilePlace =
  | Exclude<DetectedFile, { kind: 'recording' | 'foreign' }>
  | ({ readonly kind: 'recording' } & RecordingPlace);

/** A file of a project, read: what it holds, or findings that say why it holds nothing. */
export interface ParsedFile {
  readonly content?: ParsedContent;
  readonly findings: readonly Finding[];
}

/** What a file of a project holds. */
export type ParsedContent =
  | { readonly kind: 'config'; readonly value: ProjectConfig }
  | { readonly kind: 'policy'; readonly value: Policy }
  | { readonly kind: 'prompt'; readonly value: PromptDocument }
  | { readonly kind: 'contract'; readonly value: Contract }
  | { readonly kind: 'example'; readonly value: Example }
  | { readonly kind: 'recording'; readonly value: RecordingFileContent };

/** Reads one file. The result depends on nothing but the arguments, so that it can be kept while they are equal. */
export function parseProjectFile(path: string, place: FilePlace, text: string): ParsedFile {
  switch (place.kind) {
    case 'config':
      return fromResult('config', path, readConfig(text), {});
    case 'policy':
      return fromResult('policy', path, readPolicy(path, text), {});
    case 'prompt': {
      const { variant: _variant, ...document } = parseDocument(path, text);
      const { name, variant, isPartial } = place;
      const value = { ...document, name, isPartial, ...(variant !== undefined && { variant }) };
      return { content: { kind: 'prompt', value }, findings: [] };
    }
    case 'contract':
      return fromResult('contract', path, readContract(path, place.prompt, text), { prompt: place.prompt });
    case 'example':
      return fromResult('example', path, readExample(path, place.prompt, text), {
        prompt: place.prompt,
        example: place.name,
      });
    case 'recording': {
      const { kind: _kind, ...recordingPlace } = place;
      const about = { prompt: place.prompt, example: place.example };
      return fromResult('recording', path, readRecording(recordingPlace, text), about);
    }
    default:
      return assertNever(place);
  }
}

type About = Pick<Finding, 'prompt' | 'example'>;

function fromResult<Kind extends ParsedContent['kind']>(
  kind: Kind,
  path: string,
  result: FileResult<Extract<ParsedContent, { kind: Kind }>['value']>,
  about: About,
): ParsedFile {
  if (!result.ok)
    return { findings: result.problems.map((problem) => findingOf(kind, path, problem, about)) };
  const content = { kind, value: result.value } as ParsedContent; // the kind and the value's type come from one member
  return { content, findings: [] };
}

function findingOf(kind: string, path: string, problem: FileProblem, about: About): Finding {
  return {
    code: problem.code === 'invalid' ? `${kind}-invalid` : problem.code,
    severity: 'error',
    path,
    range: problem.range,
    values: { message: problem.message },
    ...about,
  };
}
