import { useEffect, useState } from 'react';
import { text } from '../../text/en.ts';

/** A package in the app, as the build writes it into `licences.json`. */
interface PackageLicence {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

/** Every package that is in the app, with its licence. */
export function Licences() {
  const [packages, setPackages] = useState<readonly PackageLicence[] | 'missing'>();
  useEffect(() => {
    let isLate = false;
    void readLicences().then((read) => {
      if (!isLate) setPackages(read);
    });
    return () => {
      isLate = true;
    };
  }, []);
  if (packages === undefined) return null;
  if (packages === 'missing') return <p role="alert">{text.settings.licencesMissing}</p>;
  return (
    <section className="licences" aria-label={text.settings.licences(packages.length)}>
      <h3>{text.settings.licences(packages.length)}</h3>
      <ul>
        {packages.map(({ name, version, licence, text: words }) => (
          <li key={`${name} ${version}`}>
            <details>
              <summary>
                <span>
                  {name} <span className="quiet">{version}</span>
                </span>
                <span className="quiet">{licence}</span>
              </summary>
              <pre>{words === '' ? licence : words}</pre>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

async function readLicences(): Promise<readonly PackageLicence[] | 'missing'> {
  try {
    const answer = await fetch('./licences.json');
    return answer.ok ? await answer.json() : 'missing';
  } catch {
    return 'missing';
  }
}
