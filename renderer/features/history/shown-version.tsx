import { useEffect, useState } from 'react';
import type { IpcErrorCode } from '../../../shared/ipc/errors.ts';
import type { FileContent } from '../../../shared/project/file-content.ts';
import { useActions } from '../../stores/app-context.tsx';
import { text } from '../../text/en.ts';
import { ChangesView } from '../editor/changes-view.tsx';

type Read =
  | { readonly kind: 'file'; readonly content: FileContent | undefined }
  | { readonly kind: 'failed'; readonly code: IpcErrorCode };

/** A file as it was in a version, with the words marked that differ from what is live, and the way to bring it back. */
export function ShownVersion({
  path,
  commit,
  live,
}: {
  readonly path: string;
  readonly commit: string;
  readonly live: string | null;
}) {
  const { versionFiles, change, select } = useActions();
  const [read, setRead] = useState<Read>();
  useEffect(() => {
    let isWanted = true;
    void versionFiles(commit).then((answer) => {
      if (!isWanted) return;
      if (!answer.ok) setRead({ kind: 'failed', code: answer.error.code });
      else setRead({ kind: 'file', content: new Map(answer.value.files).get(path) });
    });
    return () => {
      isWanted = false;
    };
  }, [versionFiles, commit, path]);
  if (read === undefined) return <p className="quiet">{text.history.reading}</p>;
  if (read.kind === 'failed') return <p className="alert error">{text.errors[read.code]}</p>;
  const { content } = read;
  if (content === undefined || !('text' in content)) return <p>{text.history.gone}</p>;
  return (
    <section className="sheet stack">
      {content.text === live ? (
        <p className="quiet">{text.history.isLiveAlready}</p>
      ) : (
        <div className="row spread">
          <p className="quiet">{text.history.against}</p>
          <button
            type="button"
            className="button main"
            onClick={() => {
              change([{ path, text: content.text }], { message: text.history.restored });
              select({ screen: 'editor', path, openPropose: true });
            }}
          >
            {text.history.restore}
          </button>
        </div>
      )}
      {content.text === live ? (
        <pre className="history-text" dir="auto">
          {content.text}
        </pre>
      ) : (
        <div className="proposal-words">
          <ChangesView path={path} live={live} source={content.text} />
        </div>
      )}
    </section>
  );
}
