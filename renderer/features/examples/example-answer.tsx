import '../../styles/preview.css';
import type { PromptReport } from '../../../shared/check/report.ts';
import { recordingKey } from '../../../shared/project/project.ts';
import type { ExampleLook } from '../../engine/snapshot.ts';
import { GetOneAnswer } from '../answers/get-answers.tsx';
import { Answer } from '../preview/answer.tsx';

/** The recorded answer of an example, and the way to a new one: so a situation can be tried before it says what must hold. */
export function ExampleAnswer({
  prompt: { name, variant },
  example,
}: {
  readonly prompt: PromptReport;
  readonly example: ExampleLook;
}) {
  return (
    <div className="stack">
      <Answer example={example} />
      <div>
        <GetOneAnswer example={recordingKey(name, variant, example.example.name)} />
      </div>
    </div>
  );
}
