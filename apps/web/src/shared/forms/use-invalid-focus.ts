import { type RefObject, useEffect, useRef } from 'react';

const INVALID =
  '[aria-invalid="true"], .sk-field--invalid input, .sk-field--invalid select, .sk-field--invalid textarea';

/** After a press that was refused, the first field that is not right gets the focus; its error is read with it. */
export const useInvalidFocus = (
  isBusy: boolean,
): { readonly form: RefObject<HTMLFormElement | null>; readonly pressed: () => void } => {
  const form = useRef<HTMLFormElement>(null);
  const isWaiting = useRef(false);
  useEffect(() => {
    if (!isWaiting.current || isBusy) return;
    const field = form.current?.querySelector<HTMLElement>(INVALID);
    if (field === null || field === undefined) return;
    isWaiting.current = false;
    field.focus();
  });
  return {
    form,
    pressed: () => {
      isWaiting.current = true;
    },
  };
};
