import { useProject } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';

/** What the three versions are called: others' words stand in the folder, or they are live. */
export function useSideNames(): { readonly [side in 'mine' | 'was' | 'theirs']: string } {
  const kind = useProject((state) => state.project?.kind);
  const { mine, was, theirs } = text.conflict.sides;
  return { mine, was, theirs: kind === 'folder' ? theirs.folder : theirs.live };
}
