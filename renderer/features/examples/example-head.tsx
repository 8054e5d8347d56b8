import { IconArrowLeft, IconCopy, IconTrash } from '@tabler/icons-react';
import { useActions } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';

/** The way back from an example, and what can be done with it as a whole. */
export function ExampleHead({
  path,
  onClose,
  onCopy,
}: {
  readonly path: string;
  readonly onClose: () => void;
  readonly onCopy?: () => void;
}) {
  const { change } = useActions();
  return (
    <div className="row spread">
      <button type="button" className="button bare example-back" onClick={onClose}>
        <IconArrowLeft size={16} aria-hidden="true" />
        {text.examples.back}
      </button>
      <div className="row">
        {onCopy !== undefined && (
          <button type="button" className="button" onClick={onCopy}>
            <IconCopy size={15} aria-hidden="true" />
            {text.examples.duplicate}
          </button>
        )}
        <button
          type="button"
          className="button"
          onClick={() => {
            onClose();
            change([{ path, text: null }], { message: text.examples.removed });
          }}
        >
          <IconTrash size={15} aria-hidden="true" />
          {text.examples.remove}
        </button>
      </div>
    </div>
  );
}
