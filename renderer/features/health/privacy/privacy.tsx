import '../../../styles/privacy.css';
import { text } from '../../../text/en.ts';
import { FindMentions } from './find-mentions.tsx';
import { FoundData } from './found-data.tsx';

/** Secrets and personal data in the project, and who asks to be forgotten. */
export function Privacy() {
  return (
    <>
      <p className="quiet">{text.privacy.about}</p>
      <FoundData />
      <FindMentions />
    </>
  );
}
