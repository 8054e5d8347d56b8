import type { Range } from '../../../../shared/prompt/range.ts';
import { useApp } from '../../../stores/app-context.tsx';
import { useShowExample } from '../../checks/use-show-example.ts';

/** The way to a file: a prompt with the place in it, or the example that a file belongs to; none for other files. */
export function useWayToFile(): (path: string, place?: Range) => (() => void) | undefined {
  const { actions, stores } = useApp();
  const showExample = useShowExample();
  return (path, place) => {
    const { snapshot } = stores.check.getState();
    if (snapshot === undefined) return undefined;
    const isText = [...snapshot.prompts, ...snapshot.passages].some((one) => one.path === path);
    if (isText)
      return () =>
        actions.select({ screen: 'editor', path, ...(place !== undefined && { highlight: place }) });
    const examples = new Set(
      snapshot.report.prompts.flatMap((prompt) => prompt.examples.map((example) => example.path)),
    );
    const example = [
      path,
      path.replace(/\.rec\.yaml$/, '.yaml'),
      path.replace(/\.[^./]+\.rec\.yaml$/, '.yaml'),
    ].find((one) => examples.has(one));
    return example === undefined ? undefined : () => showExample(example);
  };
}
