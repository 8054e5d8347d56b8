import { IconRefresh } from '@tabler/icons-react';
import { useActions, useProposals } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Switch } from '../../ui/switch.tsx';
import { LoginButton } from '../login/login-button.tsx';
import { ProposalGroup } from './proposal-group.tsx';
import { proposalGroups } from './proposal-groups.ts';
import { waitsForMe } from './waits-for-me.ts';

/** Which proposals are listed. */
export type Listed = 'all' | 'mine';

/** All proposals by where they stand, or those that wait for whoever looks. */
export function ProposalList({
  listed,
  onList,
  left,
}: {
  readonly listed: Listed;
  readonly onList: (listed: Listed) => void;
  /** The proposal whose page was just left. */
  readonly left: number | undefined;
}) {
  const { list, host, failure, isLoading, me } = useProposals((state) => state);
  const { refresh, select } = useActions();
  const mine = list.filter((one) => waitsForMe(one, me, host));
  return (
    <div className="stack proposal-list">
      <header className="row spread">
        <h1>{text.proposals.title}</h1>
        <div className="row">
          {list.length > 0 && (
            <Switch
              label={text.proposals.which}
              value={listed}
              options={[
                { value: 'all', label: text.proposals.all(list.length) },
                { value: 'mine', label: text.proposals.forMe(mine.length) },
              ]}
              onChange={onList}
            />
          )}
          <button type="button" className="button" disabled={isLoading} onClick={() => void refresh()}>
            <IconRefresh size={16} aria-hidden="true" />
            {text.proposals.look}
          </button>
        </div>
      </header>
      {failure !== undefined && (
        <div className="alert error row spread" role="alert">
          <span>
            {text.proposals.failed} {text.errors[failure.code]}
          </span>
          <LoginButton code={failure.code} />
        </div>
      )}
      {host?.kind === 'none' && (
        <EmptyState headline={text.proposals.noPlace} help={text.proposals.noPlaceHelp} />
      )}
      {host?.kind !== 'none' && list.length === 0 && failure === undefined && (
        <EmptyState
          headline={isLoading ? text.proposals.loading : text.proposals.empty}
          help={text.proposals.emptyHelp}
        >
          <button type="button" className="button" onClick={() => select({ screen: 'editor' })}>
            {text.proposals.toPrompts}
          </button>
        </EmptyState>
      )}
      {list.length > 0 && listed === 'mine' && mine.length === 0 && (
        <EmptyState headline={text.proposals.noneForMe} help={text.proposals.noneForMeHelp} />
      )}
      {proposalGroups(listed === 'mine' ? mine : list).map((group) => (
        <ProposalGroup key={group.status} group={group} left={left} />
      ))}
    </div>
  );
}
