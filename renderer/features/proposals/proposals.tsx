import { useProposals } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';

/** The proposals of the project. */
export function Proposals() {
  const list = useProposals((state) => state.list);
  return (
    <main className="page">
      <h2>{text.app.screens.proposals}</h2>
      <ul>
        {list.map(({ number, state }) => (
          <li key={number}>{state.current.title}</li>
        ))}
      </ul>
    </main>
  );
}
