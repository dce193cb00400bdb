import { useEffect, useRef, useState } from 'react';
import type { OpenForm } from './open-form.js';
import type { Outcome } from './outcome.js';

type OneForm<Form> = {
  readonly form: Form | undefined;
  readonly outcome: Outcome | undefined;
  readonly onOpen: (form: Form) => void;
  readonly onDone: (outcome: Outcome) => void;
  readonly onCancel: () => void;
};

/** One form at a time, and what came of the last. Who closes a form goes on where it was opened. */
export const useOneForm = <Form extends { readonly kind: string } = OpenForm>(): OneForm<Form> => {
  const [form, setForm] = useState<Form>();
  const [outcome, setOutcome] = useState<Outcome>();
  const opener = useRef<Element>(null);
  useEffect(() => {
    if (form !== undefined) return;
    // What was done takes the focus itself.
    if (outcome === undefined && opener.current instanceof HTMLElement) opener.current.focus();
    opener.current = null;
  }, [form, outcome]);
  return {
    form,
    outcome,
    onOpen: (next) => {
      opener.current = document.activeElement;
      setOutcome(undefined);
      setForm(next);
    },
    onDone: (done) => {
      setForm(undefined);
      setOutcome(done);
    },
    onCancel: () => setForm(undefined),
  };
};
