import type { ReportFinding } from '../../../shared/check/report.ts';
import { useActions, useApp, useCheck } from '../../stores/app-context.tsx';
import { currentText } from '../../stores/project-store.ts';
import { text } from '../../text/en.ts';
import { withoutFillIn } from '../editor/declared-fill-in.ts';
import { type IssueButton, IssueLine } from './issue-line.tsx';
import { useShowExample } from './use-show-example.ts';

/** What a finding says, with the way to its place and what mends it. */
export function FindingLine({ finding }: { readonly finding: ReportFinding }) {
  const { select, applyFix } = useActions();
  const showExample = useShowExample();
  const takeOut = useTakeOut(finding);
  const examplesFolder = useCheck((state) => state.snapshot?.examplesFolder);
  const { severity, message, path, line, range, fix, example } = finding;

  function placeOf(): IssueButton | undefined {
    if (path.endsWith('.prompt')) {
      const where = range === undefined || line === undefined ? undefined : text.checks.line(line);
      return {
        label: where === undefined ? text.checks.goToPrompt : `${text.checks.goTo}, ${where}`,
        run: () => select({ screen: 'editor', path, highlight: range && { ...range } }),
      };
    }
    if (path.startsWith(`${examplesFolder}/`) && !path.endsWith('.rec.yaml'))
      return { label: text.checks.goToExample, run: () => showExample(path) };
    return example === undefined
      ? undefined
      : { label: text.checks.goToExample, run: () => showExample(example) };
  }

  const place = placeOf();
  return (
    <IssueLine
      severity={severity}
      message={message}
      place={place}
      note={path.endsWith('.prompt') ? undefined : placeInFile(path, line)}
      fix={fix === undefined ? takeOut : { label: fix.label, run: () => applyFix(fix) }}
    />
  );
}

/** Files that are not shown as text are named, so that whoever sees to them finds the place. */
function placeInFile(path: string, line: number | undefined): string {
  return line === undefined ? path : text.checks.inFile(path, line);
}

/** What mends a fill-in that is declared and used nowhere. */
function useTakeOut({ code, path, values }: ReportFinding): IssueButton | undefined {
  const { actions, stores } = useApp();
  const { variable } = values;
  if (code !== 'unused-variable' || typeof variable !== 'string') return undefined;
  return {
    label: text.checks.takeOut(variable),
    run: () => {
      const source = currentText(stores.project.getState(), path);
      const edited = source === undefined ? undefined : withoutFillIn(source, variable);
      if (edited === undefined) actions.tell(text.editor.notEdited, 'error');
      else actions.change([{ path, text: edited }], { message: text.checks.fixed });
    },
  };
}
