import { IconX } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useActions, useUi } from '../../stores/app-context.tsx';
import type { Toast } from '../../stores/ui-store.ts';
import { text } from '../../text/en.ts';

/** Messages that go by themselves, and are read out. */
export function Toasts() {
  const toasts = useUi((state) => state.toasts);
  return (
    <section className="toasts" aria-live="polite" aria-label={text.app.messages}>
      {toasts.map((toast) => (
        <ToastLine key={toast.id} toast={toast} />
      ))}
    </section>
  );
}

function ToastLine({ toast }: { readonly toast: Toast }) {
  const { dismiss } = useActions();
  useEffect(() => {
    if (toast.tone === 'error') return; // what went wrong stays until it is read
    const timer = setTimeout(() => dismiss(toast.id), toast.action === undefined ? 5_000 : 20_000);
    return () => clearTimeout(timer);
  }, [toast, dismiss]);
  return (
    <div className={`toast ${toast.tone}`}>
      <span>{toast.text}</span>
      {toast.action !== undefined && (
        <button
          type="button"
          className="button"
          onClick={() => {
            toast.action?.run();
            dismiss(toast.id);
          }}
        >
          {toast.action.label}
        </button>
      )}
      <button
        type="button"
        className="button bare"
        aria-label={text.app.close}
        onClick={() => dismiss(toast.id)}
      >
        <IconX size={14} aria-hidden="true" />
      </button>
    </div>
  );
}
