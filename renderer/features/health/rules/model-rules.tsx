import { text } from '../../../text/en.ts';
import { RowList } from './row-list.tsx';
import { Rule, type RuleProps } from './rule.tsx';
import { LinesField } from './rule-fields.tsx';

/** Which models may be used, in which version, and until when. */
export function ModelRules({ policy, set }: RuleProps) {
  const { field, rule } = text.rules;
  return (
    <>
      <Rule name="models.allowed" policy={policy} set={set}>
        <LinesField
          label={field.allowed}
          value={policy.allowedModels}
          pointer={['models', 'allowed']}
          set={set}
        />
      </Rule>
      <Rule name="models.pinned" policy={policy} set={set}>
        <RowList
          title={rule['models.pinned'].title}
          columns={[
            { key: 'model', label: field.model, kind: 'text', isNeeded: true },
            { key: 'version', label: field.version, kind: 'text', isNeeded: true },
          ]}
          rows={policy.pinnedModels.map(({ pattern, version }) => ({ model: pattern, version }))}
          onAdd={({ model, version }) => set(['models', 'pinned', String(model)], String(version))}
          onRemove={(index) =>
            set(['models', 'pinned', policy.pinnedModels[index]?.pattern ?? ''], undefined)
          }
        />
      </Rule>
      <Rule name="models.retired" policy={policy} set={set}>
        <RowList
          title={rule['models.retired'].title}
          columns={[
            { key: 'model', label: field.model, kind: 'text', isNeeded: true },
            { key: 'since', label: field.retiredSince, kind: 'day', isNeeded: true },
            { key: 'use', label: field.use, kind: 'text' },
          ]}
          rows={policy.retiredModels.map(({ pattern, since, use }) => ({
            model: pattern,
            since,
            ...(use !== undefined && { use }),
          }))}
          onAdd={(row) => set(['models', 'retired', policy.retiredModels.length], row)}
          onRemove={(index) => set(['models', 'retired', index], undefined)}
        />
      </Rule>
    </>
  );
}
