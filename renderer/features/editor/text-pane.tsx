import { lazy, type RefObject, Suspense, useMemo } from 'react';
import type { ReportFinding } from '../../../shared/check/report.ts';
import type { JsonValue } from '../../../shared/json.ts';
import type { PromptLook } from '../../engine/snapshot.ts';
import type { EditorHandle } from '../../monaco/editor-state.ts';
import {
  useActions,
  useApp,
  useCheck,
  useProject,
  useSelection,
  useSettings,
} from '../../stores/app-context.tsx';
import { currentText } from '../../stores/project-store.ts';
import { text } from '../../text/en.ts';
import { ErrorBoundary } from '../../ui/error-boundary.tsx';
import { useColorScheme } from '../shell/use-color-scheme.ts';

const PromptEditor = lazy(async () => ({
  default: (await import('../../monaco/editor.tsx')).PromptEditor,
}));

/** The text itself, in either view. */
export function TextPane({
  path,
  source,
  view,
  look,
  handle,
  onInsert,
}: {
  readonly path: string;
  readonly source: string;
  readonly view: 'visual' | 'source';
  readonly look: PromptLook | undefined;
  readonly handle: RefObject<EditorHandle | null>;
  readonly onInsert: () => void;
}) {
  const { edit, select } = useActions();
  const { stores } = useApp();
  const highlight = useSelection((state) => state.highlight);
  const snapshot = useCheck((state) => state.snapshot);
  const base = useProject((state) => state.drafts.get(path)?.base ?? undefined);
  const project = useProject((state) => state.project?.id);
  const textSize = useSettings((settings) => settings.textSize);
  const theme = useColorScheme();
  const passages = useMemo(
    () =>
      (snapshot?.passages ?? []).map((passage) => ({
        name: passage.name,
        description: passage.title,
        words: currentText(stores.project.getState(), passage.path) ?? '',
        usedBy: passage.usedBy.length,
      })),
    // Every edit is followed by a snapshot of its own.
    [snapshot, stores],
  );
  const findings = snapshot?.report.findings ?? [];
  return (
    <div className="text-pane">
      <ErrorBoundary>
        <Suspense fallback={<p className="quiet waiting">{text.editor.loading}</p>}>
          <PromptEditor
            path={path}
            text={source}
            base={base}
            project={project}
            view={view}
            theme={theme}
            textSize={bodySize * textSize}
            readOnly={false}
            fillIns={fillInsOf(look)}
            passages={passages}
            markers={findings.filter((finding) => finding.path === path).flatMap(markerOf)}
            coverage={look?.isPassage === false ? look.coverage : undefined}
            highlight={highlight}
            handle={handle}
            onInsert={onInsert}
            onChange={(written, of) => edit(of, written)}
            onOpenPassage={(name) => {
              const passage = snapshot?.passages.find((one) => one.name === name);
              if (passage !== undefined)
                select({ path: passage.path, example: undefined, highlight: undefined });
            }}
          />
        </Suspense>
      </ErrorBoundary>
    </div>
  );
}

/** Pixels of the body's text at its usual size. */
const bodySize = 14.5;
const severities = { error: 'error', warning: 'warning', note: 'info' } as const;

function markerOf({ range, severity, message }: ReportFinding) {
  return range === undefined ? [] : [{ range, severity: severities[severity], message }];
}

function fillInsOf(look: PromptLook | undefined) {
  const values = look?.example?.values;
  return (look?.declared ?? []).map(({ name, description }) => {
    const value = values?.[name];
    const sample = value === undefined ? '' : sampleOf(value);
    return {
      name,
      ...(description !== undefined && { description }),
      ...(sample !== '' && { sample }),
    };
  });
}

/** A value in a line: a list of words with commas; what has parts of its own as it would be sent. */
function sampleOf(value: JsonValue): string {
  const isPlain = Array.isArray(value) && value.every((item) => typeof item !== 'object');
  const sample = typeof value === 'string' ? value : isPlain ? value.join(', ') : JSON.stringify(value);
  return sample.length > 120 ? `${sample.slice(0, 119)}…` : sample;
}
