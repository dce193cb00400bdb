import { createLink, type LinkComponent } from '@tanstack/react-router';
import { type AnchorHTMLAttributes, type ButtonHTMLAttributes, forwardRef, type ReactElement, type Ref } from 'react';

export type ButtonLook = 'primary' | 'secondary' | 'subtle';

const LOOKS: Readonly<Record<ButtonLook, string>> = {
  primary: 'utrecht-button utrecht-button--primary-action',
  secondary: 'utrecht-button utrecht-button--secondary-action',
  subtle: 'utrecht-button utrecht-button--subtle',
};

type ButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'style'> & {
  readonly look?: ButtonLook;
  readonly danger?: boolean;
  /** While the act runs: the button says so, keeps its place and ignores presses. */
  readonly busyLabel?: string | undefined;
};

/** A button; its text says what happens. Stays focusable while busy. */
export const Button = ({
  look = 'secondary',
  danger = false,
  busyLabel,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps): ReactElement => (
  <button
    {...rest}
    type={type}
    className={`${LOOKS[look]}${danger ? ' utrecht-button--danger' : ''}`}
    aria-disabled={busyLabel === undefined ? rest['aria-disabled'] : true}
    aria-busy={busyLabel === undefined ? undefined : true}
    onClick={(event) => {
      if (busyLabel !== undefined) {
        event.preventDefault();
        return;
      }
      onClick?.(event);
    }}
  >
    {busyLabel ?? children}
  </button>
);

type AnchorProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'style'>;

const TextAnchor = forwardRef((props: AnchorProps, ref: Ref<HTMLAnchorElement>) => (
  <a {...props} ref={ref} className={['utrecht-link', props.className].filter(Boolean).join(' ')} />
));

const ButtonAnchor = forwardRef(
  ({ look = 'secondary', ...props }: AnchorProps & { readonly look?: ButtonLook }, ref: Ref<HTMLAnchorElement>) => (
    <a {...props} ref={ref} className={`${LOOKS[look]} sk-button-link`} />
  ),
);

const CreatedTextLink = createLink(TextAnchor);
const CreatedButtonLink = createLink(ButtonAnchor);

/** A link within the product that looks like a link. */
export const TextLink: LinkComponent<typeof TextAnchor> = (props) => <CreatedTextLink preload={false} {...props} />;

/** A link that is the next step, shown as a button. */
export const ButtonLink: LinkComponent<typeof ButtonAnchor> = (props) => (
  <CreatedButtonLink preload={false} {...props} />
);
