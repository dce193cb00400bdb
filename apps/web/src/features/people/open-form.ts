import type { HeldMandate, HeldRoleView, OrganisationPerson } from '@samenkoers/contract';

/** To help somebody in again. */
export type HelpForm =
  | { readonly kind: 'invite'; readonly person: OrganisationPerson }
  | { readonly kind: 'resetSignIn'; readonly person: OrganisationPerson };

/** The one form that is open on the page. */
export type OpenForm =
  | { readonly kind: 'giveMandate' }
  | { readonly kind: 'endMandate'; readonly mandate: HeldMandate }
  | { readonly kind: 'addContact' }
  | { readonly kind: 'endContact'; readonly contact: HeldRoleView }
  | HelpForm
  | { readonly kind: 'proposeCoordinator' }
  | { readonly kind: 'endCoordinator'; readonly roles: readonly HeldRoleView[] };
