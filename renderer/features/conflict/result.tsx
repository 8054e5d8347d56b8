import { useMemo } from 'react';
import type { Result } from '../../stores/conflict-actions.ts';
import type { LookState } from '../../stores/use-versions-look.ts';
import { text } from '../../text/en.ts';
import { Touched } from '../versions/touched.tsx';
import { AgreedCard } from './agreed-card.tsx';
import { resultParts } from './shown-parts.ts';

/** What the choices come to: each file with what differs from theirs marked, and its checks. */
export function ResultView({
  results,
  titleOf,
  look,
}: {
  /** Undefined while something is left to choose. */
  readonly results: readonly Result[] | undefined;
  readonly titleOf: (path: string) => string;
  readonly look: LookState;
}) {
  const words = text.conflict.result;
  return (
    <section className="stack conflict-result" aria-labelledby="conflict-result">
      <h2 id="conflict-result">{words.title}</h2>
      {results === undefined ? (
        <p className="quiet">{words.wait}</p>
      ) : (
        <>
          <p className="quiet">{words.against}</p>
          {results.map((result) => (
            <ResultFile key={result.path} result={result} title={titleOf(result.path)} />
          ))}
          <Touched state={look} />
        </>
      )}
    </section>
  );
}

function ResultFile({
  result: { path, text: now, base },
  title,
}: {
  readonly result: Result;
  readonly title: string;
}) {
  const parts = useMemo(() => (now === null ? [] : resultParts(path, base ?? '', now)), [path, base, now]);
  const words = text.conflict.result;
  return (
    <div className="stack">
      <h3>
        <bdi>{title}</bdi>
      </h3>
      {now === null ? (
        <p>{words.goes}</p>
      ) : now === base ? (
        <p>{words.same}</p>
      ) : (
        parts.map((part, index) =>
          part.kind === 'part' ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name than their place
            <AgreedCard key={index} path={path} part={part} same={words.asTheirs} />
          ) : null,
        )
      )}
    </div>
  );
}
