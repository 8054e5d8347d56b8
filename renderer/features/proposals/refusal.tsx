import type { IpcErrorCode } from '../../../shared/ipc/errors.ts';
import { text } from '../../text/en.ts';
import { LoginButton } from '../login/login-button.tsx';

/** Why something was not done, as a sentence, with its code where there is one. */
export interface Refused {
  readonly words: string;
  readonly code?: IpcErrorCode;
}

/** Why something was not done, beside where it was asked; read out as it appears. */
export function Refusal({ refusal }: { readonly refusal: Refused | undefined }) {
  if (refusal === undefined) return null;
  const { words, code } = refusal;
  return (
    <div className="row spread">
      <p className="field-problem" role="alert">
        {text.proposals.remark.refused} {words}
      </p>
      {code !== undefined && <LoginButton code={code} />}
    </div>
  );
}
