import { useApp } from '../../stores/app-context.tsx';

/** Leads to an example's form by its path; one that cannot be read is shown as its source. */
export function useShowExample(): (path: string) => void {
  const { actions, stores } = useApp();
  return (path) => {
    const { snapshot } = stores.check.getState();
    if (snapshot === undefined) return;
    const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.ya?ml$/, '');
    const prompt = path.slice(snapshot.examplesFolder.length + 1, path.lastIndexOf('/'));
    const { path: chosen } = stores.selection.getState();
    const found = snapshot.prompts.filter((entry) => entry.name === prompt);
    // A variant that is already looked at stays: its examples are the same files.
    const owner = found.find((entry) => entry.path === chosen) ?? found[0];
    if (owner === undefined) return;
    actions.select({ screen: 'examples', path: owner.path, example: name, openExample: path });
  };
}
