import type { TeamView } from '@samenkoers/contract';
import type { ReactElement } from 'react';
import { FormPlace } from '../../../shared/forms/form-place.js';
import { lazyPart } from '../../../shared/forms/lazy-part.js';
import { knownInTeam, type TeamForm, titleOfTeamForm } from '../team.js';
import type { FormProps } from './form-props.js';

const AppointForm = lazyPart(async () => (await import('./team-forms.js')).AppointForm);
const EndForm = lazyPart(async () => (await import('./team-forms.js')).EndForm);
const InviteColleagueForm = lazyPart(async () => (await import('./help-colleague-forms.js')).InviteColleagueForm);
const ResetColleagueForm = lazyPart(async () => (await import('./help-colleague-forms.js')).ResetColleagueForm);

type Acts = Pick<FormProps, 'onDone' | 'onCancel'>;

const Fields = ({ team, form, ...acts }: Acts & { readonly team: TeamView; readonly form: TeamForm }): ReactElement => {
  switch (form.kind) {
    case 'appoint':
      return <AppointForm {...acts} known={knownInTeam(team)} />;
    case 'end':
      return <EndForm {...acts} member={form.member} />;
    case 'invite':
      return <InviteColleagueForm {...acts} person={form.person} />;
    case 'resetSignIn':
      return <ResetColleagueForm {...acts} person={form.person} />;
  }
};

/** What the form is about, so that another person's form starts empty. */
const aboutOf = (form: TeamForm): string => {
  if ('member' in form) return form.member.id;
  return 'person' in form ? form.person.id : '';
};

type Props = Acts & {
  readonly team: TeamView;
  readonly form: TeamForm | undefined;
  readonly kinds: readonly TeamForm['kind'][];
};

/** The open form of the page of the programme team, when it is one of this section. */
export const OpenedTeamForm = ({ form, kinds, ...rest }: Props): ReactElement | null =>
  form === undefined || !kinds.includes(form.kind) ? null : (
    <FormPlace key={`${form.kind}-${aboutOf(form)}`} title={titleOfTeamForm(form)}>
      <Fields form={form} {...rest} />
    </FormPlace>
  );
