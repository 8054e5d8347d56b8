import { useEffect } from 'react';
import { Commands } from './features/commands/commands.tsx';
import { LoginDialog } from './features/login/login-dialog.tsx';
import { Notices } from './features/shell/notices.tsx';
import { Shell } from './features/shell/shell.tsx';
import { Toasts } from './features/shell/toasts.tsx';
import { useColorScheme } from './features/shell/use-color-scheme.ts';
import { useWidth } from './features/shell/use-width.ts';
import { Welcome } from './features/welcome/welcome.tsx';
import { useProject, useSettings } from './stores/app-context.tsx';
import { ErrorBoundary } from './ui/error-boundary.tsx';

/** The whole window: the welcome, or an open project. */
export function App() {
  const status = useProject((state) => state.status);
  const textSize = useSettings((settings) => settings.textSize);
  const scheme = useColorScheme();
  const width = useWidth(textSize);
  useEffect(() => {
    document.documentElement.dataset.width = width;
    document.documentElement.dataset.mantineColorScheme = scheme;
    document.documentElement.style.setProperty('--text-size', String(textSize));
  }, [scheme, textSize, width]);
  return (
    <ErrorBoundary>
      <Notices />
      {status === 'open' ? <Shell /> : <Welcome />}
      <LoginDialog />
      <Toasts />
      <Commands scheme={scheme} />
    </ErrorBoundary>
  );
}
