import { text } from '../../text/en.ts';

/** A part of a long page. */
export interface PageSection {
  /** The id of its heading, which can take the focus. */
  readonly id: string;
  readonly title: string;
  /** How many things in it wait for somebody. */
  readonly count?: number;
}

/** The ways to the parts of a long page. */
export function SectionWays({ sections }: { readonly sections: readonly PageSection[] }) {
  return (
    <nav className="section-ways" aria-label={text.proposals.onThisPage}>
      {sections.map(({ id, title, count = 0 }) => (
        <button key={id} type="button" className="tab" onClick={() => showSection(id)}>
          {title} {count > 0 && <span className="tab-count">{count}</span>}
        </button>
      ))}
    </nav>
  );
}

function showSection(id: string): void {
  const heading = document.getElementById(id);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
