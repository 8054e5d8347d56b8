import type { ProposalEvent } from '../../../shared/proposal/proposal.ts';
import type { ListedProposal } from '../../stores/proposals-store.ts';
import { momentWords } from '../../text/dates.ts';
import { text } from '../../text/en.ts';

/** All that happened to a proposal, in order. What the rules did not let count is left out. */
export function Happened({ proposal: { events, state } }: { readonly proposal: ListedProposal }) {
  const ignored = new Set(state.ignored.map(({ event }) => event));
  return (
    <section className="stack" aria-labelledby="proposal-events">
      <h2 id="proposal-events" tabIndex={-1}>
        {text.proposals.happened}
      </h2>
      <ol className="happened">
        {events
          .filter((event) => !ignored.has(event))
          .map((event) => (
            <li key={event.id}>
              <bdi>{event.by.name}</bdi> {text.proposals.events[event.kind]}{' '}
              <time className="quiet" dateTime={event.at}>
                {momentWords(event.at)}
              </time>
              {wordsOf(event) !== '' && (
                <p className="said-words" dir="auto">
                  {wordsOf(event)}
                </p>
              )}
            </li>
          ))}
      </ol>
    </section>
  );
}

function wordsOf(event: ProposalEvent): string {
  return 'text' in event ? (event.text ?? '') : '';
}
