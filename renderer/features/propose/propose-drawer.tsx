import { useEffect, useState } from 'react';
import type { OutputOf } from '../../../shared/ipc/api.ts';
import type { IpcErrorCode } from '../../../shared/ipc/errors.ts';
import { useActions, useApp, useProject, useUi } from '../../stores/app-context.tsx';
import { isAboutLogin } from '../../stores/login-actions.ts';
import type { ListedProposal } from '../../stores/proposals-store.ts';
import { text } from '../../text/en.ts';
import { Drawer } from '../../ui/drawer.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ConflictView } from './conflict-view.tsx';
import { ProposeForm } from './propose-form.tsx';
import { SavedView } from './saved-view.tsx';
import { SendingView } from './sending-view.tsx';
import { SentView } from './sent-view.tsx';

/** How far the proposal is. */
export type ProposePhase =
  | { readonly kind: 'writing'; readonly failure?: { readonly code: IpcErrorCode; readonly detail?: string } }
  | { readonly kind: 'sending' }
  | { readonly kind: 'sent'; readonly proposal: ListedProposal }
  | { readonly kind: 'saved'; readonly file: string }
  | {
      readonly kind: 'conflict';
      readonly conflicts: Extract<OutputOf<'proposals.send'>, { kind: 'conflict' }>['conflicts'];
    };

/** From the edits to the proposal: the interview, what the reviewer will see, the gate, and one button. */
export function ProposeDrawer({ place }: { readonly place: string }) {
  const { select } = useActions();
  const { notes } = useApp();
  useEffect(() => notes.flush, [notes]);
  const hasDrafts = useProject((state) => state.drafts.size > 0);
  const [phase, setPhase] = useState<ProposePhase>({ kind: 'writing' });
  const taken = useUi((state) => state.loginsTaken);
  const [takenBefore, setTakenBefore] = useState(taken);
  // A login was given since: what one was missing for may be sent again.
  if (taken !== takenBefore) {
    setTakenBefore(taken);
    if (phase.kind === 'writing' && phase.failure && isAboutLogin(phase.failure.code))
      setPhase({ kind: 'writing' });
  }
  const close = () => select({ openPropose: false });
  return (
    <Drawer title={text.propose.title} onClose={close}>
      {phase.kind === 'sent' ? (
        <SentView proposal={phase.proposal} onClose={close} />
      ) : phase.kind === 'saved' ? (
        <SavedView file={phase.file} onClose={close} />
      ) : phase.kind === 'conflict' ? (
        <ConflictView conflicts={phase.conflicts} onLeave={() => setPhase({ kind: 'writing' })} />
      ) : !hasDrafts ? (
        <EmptyState headline={text.propose.nothing} help={text.propose.nothingHelp}>
          <button type="button" className="button" onClick={close}>
            {text.propose.goOn}
          </button>
        </EmptyState>
      ) : (
        <>
          {phase.kind === 'sending' && <SendingView />}
          <div className="drawer-whole" hidden={phase.kind === 'sending'}>
            <ProposeForm
              place={place}
              failure={phase.kind === 'writing' ? phase.failure : undefined}
              onPhase={setPhase}
              onClose={close}
            />
          </div>
        </>
      )}
    </Drawer>
  );
}
