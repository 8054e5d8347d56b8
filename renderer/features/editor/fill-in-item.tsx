import { IconPencil, IconX } from '@tabler/icons-react';
import type { DeclaredVariable } from '../../../shared/prompt/document.ts';
import { text } from '../../text/en.ts';
import { kindOf } from './value-kind.ts';

/** One declared fill-in in a line. */
export function FillInItem({
  variable: { name, schema, required, description },
  onEdit,
  onRemove,
}: {
  readonly variable: DeclaredVariable;
  /** Absent for a kind that the form cannot show. */
  readonly onEdit: (() => void) | undefined;
  readonly onRemove: () => void;
}) {
  return (
    <>
      <span className="chip">{name}</span>
      <span className="quiet">
        {text.editor.types[kindOf(schema)]}
        {!required && `, ${text.editor.optional}`}
        {description !== undefined && ` · ${description}`}
      </span>
      {onEdit && (
        <button type="button" className="button bare" aria-label={text.editor.change(name)} onClick={onEdit}>
          <IconPencil size={14} aria-hidden="true" />
        </button>
      )}
      <button type="button" className="button bare" aria-label={text.editor.remove(name)} onClick={onRemove}>
        <IconX size={14} aria-hidden="true" />
      </button>
    </>
  );
}
