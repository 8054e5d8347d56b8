import '../../../styles/usage.css';
import { useState } from 'react';
import type { UsageFound } from '../../../engine/inquiry.ts';
import type { Snapshot } from '../../../engine/snapshot.ts';
import { useAsk } from '../../../stores/use-inquiry.ts';
import { useSalt } from '../../../stores/use-salt.ts';
import { text } from '../../../text/en.ts';
import { Candidates } from './candidates.tsx';
import { LeftOut } from './left-out.tsx';
import { Month } from './month.tsx';

type Reading =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'read'; readonly name: string; readonly found: UsageFound }
  | { readonly kind: 'failed'; readonly name: string };

/** What real use costs in a month, from a log that the creator has, and what real users asked. */
export function Usage({ snapshot }: { readonly snapshot: Snapshot }) {
  const ask = useAsk();
  const salt = useSalt();
  const [reading, setReading] = useState<Reading>({ kind: 'none' });

  async function read(log: File): Promise<void> {
    const { name } = log;
    setReading({ kind: 'reading', name });
    const chosenBy = await salt();
    const answer = chosenBy === undefined ? undefined : await ask({ about: 'usage', log, salt: chosenBy });
    setReading(answer?.ok ? { kind: 'read', name, found: answer.value } : { kind: 'failed', name });
  }
  return (
    <>
      <section className="sheet stack" aria-labelledby="usage">
        <h2 id="usage">{text.usage.title}</h2>
        <p>{text.usage.about}</p>
        <label className="field usage-file">
          <span>{text.usage.choose}</span>
          <input
            type="file"
            accept=".csv,.json,.jsonl,.ndjson,.txt"
            onChange={({ target }) => {
              const [log] = target.files ?? [];
              if (log !== undefined) void read(log);
            }}
          />
        </label>
        <p className="quiet">{text.usage.safe}</p>
        <p role="status">{statusOf(reading)}</p>
      </section>
      {reading.kind === 'read' && reading.found.imported.rows > 0 && (
        <>
          <Month found={reading.found} policy={snapshot.policy} />
          <Candidates key={reading.name} candidates={reading.found.imported.candidates} snapshot={snapshot} />
        </>
      )}
      {reading.kind === 'read' && <LeftOut imported={reading.found.imported} />}
    </>
  );
}

function statusOf(reading: Reading): string {
  switch (reading.kind) {
    case 'none':
      return '';
    case 'reading':
      return text.usage.reading(reading.name);
    case 'failed':
      return text.usage.failed(reading.name);
    case 'read': {
      const { rows } = reading.found.imported;
      return rows === 0 ? text.usage.nothing(reading.name) : text.usage.read(reading.name, rows);
    }
  }
}
