import { loadRedactor } from '../../shared/privacy/redactor.ts';
import { importUsage } from '../../shared/usage/import-usage.ts';
import { median } from './median.ts';
import type { Row } from './table.ts';

const rows = 100_000;
/** Characters that are handed over at once, as a file is read. */
const piece = 1 << 16;

/** What importing 100,000 calls costs, in each form, with personal data in every call's inputs. */
export async function usage(): Promise<readonly Row[]> {
  const redactor = await loadRedactor({ names: ['Ada Lovelace'], country: 'DE' }, 'a salt');
  const figures: Row[] = [];
  for (const [form, text] of [
    ['CSV', csv()],
    ['JSON Lines', jsonLines()],
    ['spans of OpenTelemetry', spans()],
  ] as const) {
    const times: number[] = [];
    for (let run = 0; run < 5; run++) {
      const start = performance.now();
      const result = await importUsage(pieces(text), { redactor, candidates: 20, known: [] });
      times.push(performance.now() - start);
      if (result.rows !== rows || result.candidates.length !== 20) throw new Error(`${form} was not read`);
    }
    figures.push({ what: `100,000 calls of ${form}`, unit: 'ms', budget: 2_000, measured: median(times) });
  }
  return figures;
}

function* pieces(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += piece) yield text.slice(at, at + piece);
}

interface Call {
  readonly at: string;
  readonly wish: string;
  readonly input: number;
  readonly output: number;
  readonly latency: number;
}

function calls(): readonly Call[] {
  return Array.from({ length: rows }, (_, index) => ({
    at: new Date(Date.parse('2026-10-01T00:00:00Z') + index * 25_000).toISOString(),
    wish: `vegan, ""spicy"" and quiet, for ${index % 9} people; write to guest${index}@web.de`,
    input: 300 + (index % 100),
    output: 30 + (index % 50),
    latency: 900 + (index % 700),
  }));
}

function csv(): string {
  const lines = calls().map(
    ({ at, wish, input, output, latency }) =>
      `${at},suggest,openai/gpt-4o-mini,${input},${output},${latency},stop,"${wish}"`,
  );
  return `timestamp,prompt,model,input_tokens,output_tokens,latency_ms,finish_reason,input.wish\n${lines.join('\n')}\n`;
}

function jsonLines(): string {
  const lines = calls().map(({ at, wish, input, output, latency }) =>
    JSON.stringify({
      timestamp: at,
      prompt: 'suggest',
      model: 'openai/gpt-4o-mini',
      usage: { input_tokens: input, output_tokens: output },
      latency_ms: latency,
      inputs: { wish },
    }),
  );
  return lines.join('\n');
}

/** As a collector's file exporter writes them: a hundred spans a line. */
function spans(): string {
  const all = calls().map(({ at, wish, input, output, latency }) => ({
    name: 'chat gpt-4o-mini',
    startTimeUnixNano: `${Date.parse(at)}000000`,
    endTimeUnixNano: `${Date.parse(at) + latency}000000`,
    attributes: [
      { key: 'gen_ai.operation.name', value: { stringValue: 'chat' } },
      { key: 'gen_ai.provider.name', value: { stringValue: 'openai' } },
      { key: 'gen_ai.request.model', value: { stringValue: 'gpt-4o-mini' } },
      { key: 'gen_ai.prompt.name', value: { stringValue: 'suggest' } },
      { key: 'gen_ai.usage.input_tokens', value: { intValue: String(input) } },
      { key: 'gen_ai.usage.output_tokens', value: { intValue: String(output) } },
      { key: 'galley.input.wish', value: { stringValue: wish } },
    ],
  }));
  const lines: string[] = [];
  for (let at = 0; at < all.length; at += 100) {
    const resourceSpans = [{ scopeSpans: [{ spans: all.slice(at, at + 100) }] }];
    lines.push(JSON.stringify({ resourceSpans }));
  }
  return lines.join('\n');
}
