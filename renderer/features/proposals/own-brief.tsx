import { useMemo } from 'react';
import { readBrief } from '../../../shared/proposal/brief-frame.ts';
import { text } from '../../text/en.ts';
import { BriefView } from '../brief/brief-view.tsx';

/** What a proposal's author wrote for its reviewer, with what was worked out when it was sent. */
export function OwnBrief({ body }: { readonly body: string }) {
  const { before, brief, after } = useMemo(
    () => readBrief(body) ?? { before: '', brief: body, after: '' },
    [body],
  );
  const parts = [before, brief, after].filter((part) => part.trim() !== '');
  return (
    <div className="sheet">
      {parts.length === 0 && <p className="quiet">{text.proposals.noBrief}</p>}
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts have no name but their place
        <BriefView key={index} brief={part} level={3} isFolded />
      ))}
    </div>
  );
}
