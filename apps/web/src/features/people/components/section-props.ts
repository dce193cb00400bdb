import type { OpenForm } from '../open-form.js';
import type { FormProps } from './form-props.js';

/** What every section of the page is given: the people, and the one form that may be open. */
export type SectionProps = FormProps & {
  readonly form: OpenForm | undefined;
  readonly onOpen: (form: OpenForm) => void;
};
