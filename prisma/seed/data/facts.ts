import type { ByLaws } from '@samenkoers/rulebook';
import type { ResourceKind } from '../../src/generated/enums.js';
import type { OrganisationFacts } from './organisations.js';
import type { PersonFacts, Voices } from './people.js';

/** Everything a programme is founded with: who is in it, what it wants, and the by-laws that its rounds follow. */
export interface ProgrammeFacts {
  readonly programme: {
    readonly slug: string;
    readonly name: string;
    readonly region: string;
    readonly periodFrom: string;
    readonly periodUntil: string;
    readonly residents: number;
    readonly residentsSource: string;
    readonly vision: string;
    readonly centralAims: readonly string[];
  };
  /** What stands before the key of every id: ids of programmes never meet, whatever their slugs. */
  readonly idPrefix: readonly string[];
  /** The day of the story on which its register began. */
  readonly firstDay: number;
  readonly ownersSince: string;
  readonly figuresOn: string;
  readonly byLaws: ByLaws;
  /** All of these by a key, in their order. */
  readonly goals: Readonly<Record<string, { readonly title: string; readonly text: string }>>;
  readonly themeLines: Readonly<Record<string, ThemeLineFacts>>;
  readonly lifePhases: Readonly<Record<string, string>>;
  readonly challenges: Readonly<Record<string, { readonly fact: string; readonly source: string }>>;
  readonly pools: Readonly<Record<string, PoolFacts>>;
  readonly relatedBodies: readonly OrganisationFacts[];
  /** In the order of the owner strip. */
  readonly owners: readonly OrganisationFacts[];
  readonly partners: readonly OrganisationFacts[];
  /** By the slug of the organisation they speak or work for. */
  readonly voices: Readonly<Record<string, Voices>>;
  readonly coordinators: Readonly<Record<string, PersonFacts>>;
  readonly contacts: Readonly<Record<string, PersonFacts>>;
  readonly manager: PersonFacts;
  readonly team: readonly [PersonFacts, ...PersonFacts[]];
  /** Owners that changed voice on one day: one to another person, one to speaking subject to ratification. */
  readonly succession: {
    readonly day: number;
    readonly organisation: string;
    readonly predecessor: PersonFacts;
    readonly boundByRatification: string;
  } | null;
}

interface ThemeLineFacts {
  readonly name: string;
  readonly description: string;
  readonly lead: string;
  readonly leadName: string;
}

/** A pool with its capacity in each of the three years: cents, or tenths of fte. */
export interface PoolFacts {
  readonly name: string;
  readonly kind: ResourceKind;
  readonly perYear: readonly [number, number, number];
}
