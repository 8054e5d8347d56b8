import '../../styles/checks.css';
import { lazy, Suspense } from 'react';
import { useActions, useCheck, useSelection } from '../../stores/app-context.tsx';
import { healthParts } from '../../stores/selection-store.ts';
import { text } from '../../text/en.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Switch } from '../../ui/switch.tsx';
import { Overview } from './overview.tsx';
import { Privacy } from './privacy/privacy.tsx';
import { Trends } from './trends/trends.tsx';
import { Usage } from './usage/usage.tsx';

const Rules = lazy(async () => ({ default: (await import('./rules/rules.tsx')).Rules }));

/** How the project stands as a whole: now, and over time. */
export function Health() {
  const snapshot = useCheck((state) => state.snapshot);
  const part = useSelection((state) => state.health);
  const { select } = useActions();
  if (snapshot === undefined) return <EmptyState headline={text.app.loading} />;
  return (
    <main className="page">
      <div className="health">
        <header className="row spread">
          <h1>{text.health.title}</h1>
          <Switch
            label={text.health.part}
            value={part}
            options={healthParts.map((value) => ({ value, label: text.health.parts[value] }))}
            onChange={(health) => select({ health })}
          />
        </header>
        {part === 'overview' && <Overview snapshot={snapshot} />}
        {part === 'trends' && <Trends snapshot={snapshot} />}
        {part === 'privacy' && <Privacy />}
        {part === 'usage' && <Usage snapshot={snapshot} />}
        <Suspense fallback={<EmptyState headline={text.app.loading} />}>
          {part === 'rules' && <Rules snapshot={snapshot} />}
        </Suspense>
      </div>
    </main>
  );
}
