import '../../styles/checks.css';
import '../../styles/examples.css';
import '../../styles/example-form.css';
import { useActions, useCheck, useProject, useSelection } from '../../stores/app-context.tsx';
import { currentText } from '../../stores/project-store.ts';
import { text } from '../../text/en.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ExampleForm } from './example-form.tsx';
import { ExampleList } from './example-list.tsx';

/** All examples of the chosen prompt, or one of them as a form. */
export function Examples() {
  const snapshot = useCheck((state) => state.snapshot);
  const isWorking = useCheck((state) => state.isWorking);
  const open = useSelection((state) => state.openExample);
  const { select } = useActions();
  const isThere = useProject((state) => open !== undefined && currentText(state, open) !== undefined);
  const look = snapshot?.look;
  const prompt = snapshot?.report.prompts.find(({ path }) => path === look?.promptPath);
  if (snapshot === undefined || look === undefined || prompt === undefined) {
    return (
      <main className="page">
        <EmptyState headline={snapshot === undefined ? text.app.loading : text.editor.nothing} />
      </main>
    );
  }
  const setOpen = (path: string) => select({ openExample: path });
  if (open === undefined || !isThere || !open.startsWith(`${snapshot.examplesFolder}/${look.promptName}/`))
    return <ExampleList prompt={prompt} look={look} onOpen={setOpen} />;
  const example = look.example?.example.path === open ? look.example : undefined;
  const isBroken = snapshot.report.findings.some(
    ({ path, severity }) => path === open && severity === 'error',
  );
  if (example === undefined && !isBroken) {
    // After the checks stopped, the list as of before says more than an example that they have not seen.
    if (!isWorking) return <ExampleList prompt={prompt} look={look} onOpen={setOpen} />;
    return (
      <main className="page">
        <EmptyState headline={text.app.loading} />
      </main>
    );
  }
  return (
    <ExampleForm
      key={open}
      path={open}
      look={look}
      example={example}
      prompts={snapshot.report.prompts}
      onOpen={setOpen}
      onClose={() => select({ openExample: undefined })}
    />
  );
}
