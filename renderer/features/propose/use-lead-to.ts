import type { ProposalGateItem } from '../../../shared/proposal/gate.ts';
import { useApp } from '../../stores/app-context.tsx';
import type { SelectionState } from '../../stores/selection-store.ts';

/** Leads to the place that an item of the gate speaks of; the drawer closes, and what was written in it is kept. */
export function useLeadTo(): (item: ProposalGateItem) => void {
  const { stores, actions } = useApp();
  return (item) => {
    const { snapshot } = stores.check.getState();
    const [subject] = item.subjects;
    const finding =
      subject?.of === 'finding'
        ? snapshot?.report.findings.find(
            (one) =>
              one.path === subject.path && one.code === subject.code && one.message === subject.message,
          )
        : undefined;
    const prompt = snapshot?.prompts.find(({ path, name }) => path === item.path || name === item.path);
    const text = item.path.endsWith('.prompt') ? item.path : prompt?.path;
    actions.select({ openPropose: false, ...placeOf(item, text), highlight: finding?.range });
  };
}

function placeOf({ subjects, path }: ProposalGateItem, text: string | undefined): Partial<SelectionState> {
  const [subject] = subjects;
  if (subject?.of === 'check') {
    return { screen: 'editor', path: subject.path, example: subject.example, side: 'checks' };
  }
  if (subject?.of === 'rule') return { screen: 'health' };
  if (subject?.of === 'expectation' || subject?.of === 'example') {
    return { screen: 'examples', ...(text !== undefined && { path: text }) };
  }
  if (text !== undefined) return { screen: 'editor', path: text };
  const isExample = /\.ya?ml$/.test(path) && !path.endsWith('.rec.yaml');
  return { screen: 'examples', ...(isExample && { openExample: path }) };
}
