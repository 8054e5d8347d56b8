import { useMemo } from 'react';
import type { SectionName } from '../../../shared/proposal/file-sections.ts';
import { text } from '../../text/en.ts';
import { ChangedWords } from '../editor/changed-words.tsx';
import { ShortenedChanges } from '../editor/changes-view.tsx';
import { framed } from './own-text.ts';
import { sectionChanges } from './section-words.ts';
import { SettingList, settingWords } from './setting-words.tsx';

/** Texts longer than this scroll within their card. */
const long = 4_000;

/** A section's words with those marked that differ from an earlier text of it; tags as what they stand for. */
export function SideText({
  label,
  path,
  name,
  before,
  now,
  isFolded = false,
}: {
  /** Names the text for those who scroll it by keyboard. */
  readonly label: string;
  readonly path: string;
  readonly name: SectionName;
  /** null: it is new. */
  readonly before: string | null;
  readonly now: string;
  /** Only the words beside changes are shown, until all are asked for. */
  readonly isFolded?: boolean;
}) {
  const stretches = useMemo(() => sectionChanges(path, name, before, now), [path, name, before, now]);
  const settings = useMemo(() => settingWords(path, name, before, now), [path, name, before, now]);
  const isText = isProse(path, name);
  const isLong = now.length > long;
  const content =
    stretches === undefined ? (
      <>
        <span className="quiet">{text.conflict.long}</span>
        {'\n'}
        {framed(name, now).words}
      </>
    ) : isFolded && before !== null && before !== now ? (
      <ShortenedChanges stretches={stretches} />
    ) : (
      stretches.map((stretch, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: stretches have no other name than their place
        <ChangedWords key={index} {...stretch} />
      ))
    );
  if (framed(name, now).words === '' && (before ?? '').trim() === '')
    return <p className="message-text quiet">{text.conflict.empty}</p>;
  if (settings !== undefined) return <SettingList settings={settings} isPlain={before === now} />;
  const look = isLong ? 'message-text changes side-long' : 'message-text changes';
  const words = isText ? content : <code className="side-source">{content}</code>;
  if (!isLong)
    return (
      <div className={look} dir="auto">
        {words}
      </div>
    );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className={look} dir="auto" aria-label={label} tabIndex={0}>
      {words}
    </section>
  );
}

function isProse(path: string, { kind }: SectionName): boolean {
  return path.endsWith('.prompt') && (kind === 'message' || kind === 'text');
}
