import { useProposals, useSelection } from '../../stores/app-context.tsx';
import { isAboutLogin } from '../../stores/login-actions.ts';
import { text } from '../../text/en.ts';
import { LoginButton } from './login-button.tsx';

/** Says quietly, on every screen but that of the proposals, that a login is missing or was refused. */
export function LoginLine() {
  const failure = useProposals((state) => state.failure);
  const isSaidThere = useSelection((state) => state.screen === 'proposals' && state.proposal === undefined);
  if (failure === undefined || !isAboutLogin(failure.code) || isSaidThere) return null;
  return (
    <div className="moved-line row spread" role="status">
      <span>{text.login.line[failure.code]}</span>
      <LoginButton code={failure.code} />
    </div>
  );
}
