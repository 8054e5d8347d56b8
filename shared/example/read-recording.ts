import { type FileKind, type FileResult, readYamlFile } from '../yaml/read-yaml-file.ts';
import {
  completeRequest,
  type Recording,
  type Run,
  recordingFileSchema,
  recordingFormat,
} from './recording.ts';

type RecordingFile = (typeof recordingFileSchema)['_output'];

const kind: FileKind<RecordingFile> = { schema: recordingFileSchema, format: recordingFormat };

/** Whose answers a recording holds, as its file's place and name say. */
export interface RecordingPlace {
  readonly path: string;
  readonly prompt: string;
  readonly variant?: string;
  readonly example: string;
}

/** A recording with the prompt that its file names, where it names one: they differ when the file is misplaced. */
export interface RecordingFileContent {
  readonly recording: Recording;
  readonly statedPrompt?: string;
}

/** Whether a recording's file names another prompt than the one whose folder it lies in. */
export function isOfOtherPrompt({ recording, statedPrompt }: RecordingFileContent): boolean {
  const { prompt, variant } = recording;
  return statedPrompt !== undefined && statedPrompt !== prompt && statedPrompt !== `${prompt}.${variant}`;
}

/** Reads an example's recordings. */
export function readRecording(place: RecordingPlace, text: string): FileResult<RecordingFileContent> {
  const read = readYamlFile(kind, text);
  if (!read.ok) return read;
  const recording: Recording = { ...place, runs: read.value.runs.map(completeRun) };
  const { prompt } = read.value;
  return { ok: true, value: { recording, ...(prompt !== undefined && { statedPrompt: prompt }) } };
}

function completeRun({ request, ...rest }: RecordingFile['runs'][number]): Run {
  const run = rest as Omit<Run, 'request'>; // zod infers `x?: T | undefined`; YAML has no undefined
  if (!request) return run;
  return { ...run, request: completeRequest(request as Parameters<typeof completeRequest>[0]) }; // as above
}
