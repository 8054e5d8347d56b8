import { parseDocument } from '../../../shared/prompt/parse-document.ts';
import type { SectionName } from '../../../shared/proposal/file-sections.ts';
import { type SettingChange, settingChanges } from '../editor/setting-changes.ts';

/**
 * The settings of a stretch of a prompt in people's words, with what changed against an earlier text of it; without one
 * that differs, as they are. Undefined for any other stretch, and where words cannot tell all of it.
 */
export function settingWords(
  path: string,
  name: SectionName,
  before: string | null,
  now: string,
): readonly SettingChange[] | undefined {
  if (!path.endsWith('.prompt') || (name.kind !== 'key' && name.kind !== 'settings')) return undefined;
  const earlier = before === null || before === now ? undefined : documentOf(name, before);
  const changes = settingChanges(earlier, documentOf(name, now));
  const told = changes.filter((change) => change.before !== undefined || change.after !== undefined);
  const isAllTold = told.length === changes.length || before === now;
  return told.length > 0 && isAllTold ? told : undefined;
}

/** A stretch of settings, read as if it were all of them. */
function documentOf(name: SectionName, section: string) {
  return parseDocument('settings.prompt', name.kind === 'key' ? `---\n${section.trimEnd()}\n---\n` : section);
}

/** Settings, each with what it was and what it is. */
export function SettingList({
  settings,
  isPlain,
}: {
  readonly settings: readonly SettingChange[];
  /** They stand there as they are: nothing in them is a change. */
  readonly isPlain: boolean;
}) {
  return (
    <dl className="side-settings changes">
      {settings.map(({ what, before, after }) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>
            {before !== undefined && <del>{before}</del>}{' '}
            {after !== undefined && (isPlain ? after : <ins>{after}</ins>)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
