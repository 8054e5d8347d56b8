import { IconDots } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { text } from '../../text/en.ts';
import { AddDialog, type Addition } from './add-dialog.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import { TitleDialog } from './title-dialog.tsx';

type Asked = Addition | { readonly kind: 'rename' | 'remove' };

/** What can be done with the chosen prompt or shared passage. The platform's own popover closes it and keeps the focus. */
export function ItemMenu({
  path,
  title,
  isPassage,
}: {
  readonly path: string;
  readonly title: string;
  readonly isPassage: boolean;
}) {
  const id = useId();
  const [asked, setAsked] = useState<Asked>();
  const close = () => setAsked(undefined);
  const isDotprompt = path.endsWith('.prompt');
  const choices: readonly (readonly [label: string, asked: Asked])[] = [
    ...(isDotprompt && !isPassage
      ? ([
          [text.library.newVariant, { kind: 'variant', of: path }],
          [text.library.copy, { kind: 'prompt', of: path }],
          [text.library.rename, { kind: 'rename' }],
        ] as const)
      : []),
    [text.library.remove, { kind: 'remove' }],
  ];
  return (
    <>
      <button
        type="button"
        className="button bare library-more"
        popoverTarget={id}
        aria-label={text.library.more(title)}
        title={text.library.more(title)}
      >
        <IconDots size={16} aria-hidden="true" />
      </button>
      <div id={id} popover="auto" className="menu">
        {choices.map(([label, choice]) => (
          <button
            key={label}
            type="button"
            popoverTarget={id}
            popoverTargetAction="hide"
            onClick={() => setAsked(choice)}
          >
            {label}
          </button>
        ))}
      </div>
      {asked?.kind === 'rename' && <TitleDialog path={path} title={title} onClose={close} />}
      {asked?.kind === 'remove' && <RemoveDialog path={path} title={title} onClose={close} />}
      {(asked?.kind === 'prompt' || asked?.kind === 'variant') && (
        <AddDialog addition={asked} onClose={close} />
      )}
    </>
  );
}
