import type { Person } from '../../../shared/proposal/proposal.ts';
import { isMine, isOpen, type ListedProposal } from '../../stores/proposals-store.ts';
import { text } from '../../text/en.ts';
import { type Titles, touchedTitles } from './touched-titles.ts';

/** Another open proposal that changes some of the same files. */
export interface SameFiles {
  readonly other: ListedProposal;
  /** Those that both change. */
  readonly paths: readonly string[];
}

/** The other open proposals that change what an open one changes; none for one that is over. */
export function sameFiles(proposal: ListedProposal, list: readonly ListedProposal[]): readonly SameFiles[] {
  if (!isOpen(proposal)) return [];
  const own = new Set(proposal.state.current.paths);
  return list.flatMap((other) => {
    if (other.number === proposal.number || !isOpen(other)) return [];
    const paths = other.state.current.paths.filter((path) => own.has(path));
    return paths.length === 0 ? [] : [{ other, paths }];
  });
}

/** Who else changes the same, as a sentence: "Ana’s proposal 4 changes Suggest too." */
export function sameFilesWords(
  { other, paths }: SameFiles,
  me: Person | null,
  library: Titles | undefined,
): string {
  const titles = touchedTitles(paths, library);
  const name = isMine(other, me) ? undefined : other.state.opened.by.name;
  return text.proposals.changesToo(name, other.number, titles);
}
