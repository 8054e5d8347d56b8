import { printYaml } from '../yaml/print-yaml.ts';
import { type RecordedRequest, type Recording, type Run, recordingFormat, type Sample } from './recording.ts';

/** The text of a recording's file, with its keys in one order, so that equal recordings have equal texts. */
export function printRecording({ prompt, runs }: Pick<Recording, 'prompt' | 'runs'>): string {
  return printYaml({ format: recordingFormat, prompt, runs: runs.map(orderedRun) });
}

function orderedRun({ origin, recordedAt, by, request, samples }: Run): object {
  return {
    origin,
    recordedAt,
    by,
    request: request && orderedRequest(request),
    samples: samples.map(orderedSample),
  };
}

function orderedRequest({ model, settings, tools, output, messages, redacted }: RecordedRequest): object {
  return {
    model,
    ...(Object.keys(settings).length > 0 && { settings }),
    ...(tools.length > 0 && { tools }),
    ...(Object.keys(output).length > 0 && { output }),
    messages,
    redacted,
  };
}

function orderedSample({ model, text, toolCalls, finishReason, usage, latencyMs, cost }: Sample): object {
  return { model, text, toolCalls, finishReason, usage, latencyMs, cost };
}
