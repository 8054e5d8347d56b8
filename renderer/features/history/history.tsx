import { text } from '../../text/en.ts';

/** The versions of the chosen prompt. */
export function History() {
  return (
    <main className="page">
      <h2>{text.commands.labels['go-history']}</h2>
    </main>
  );
}
