/** The pages of the proposal wizard, in order. */
export const WIZARD_STEPS = ['wat', 'doelen', 'betrokken', 'nodig', 'borging', 'controle'] as const;
export type WizardStep = (typeof WIZARD_STEPS)[number];

export const readStep = (value: unknown): { readonly stap?: WizardStep } => {
  const stap = WIZARD_STEPS.find((step) => step === value);
  return stap === undefined ? {} : { stap };
};

/** The step before or after; undefined at the ends. */
export const neighbour = (step: WizardStep, by: -1 | 1): WizardStep | undefined =>
  WIZARD_STEPS[WIZARD_STEPS.indexOf(step) + by];
