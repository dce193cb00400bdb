import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { Moment } from '../../../platform/auth/principal.js';
import { ProblemError } from '../../../platform/http/problem.js';
import { POOL } from '../../../platform/persistence/persistence.module.js';
import { SharedViews } from '../../../platform/persistence/shared-views.js';
import { onPool, type Run } from '../../agenda/public.js';
import type { Actor } from '../../session/public.js';
import { packageRights } from '../packages.policy.js';
import { presentPackage } from '../packages.presenter.js';
import { listScenarios } from './list-scenarios.js';
import { findPackage } from './load-package.js';
import { listPackageDecisions, packageDecision } from './package-decisions.js';

/** What this feature shows. */
@Injectable()
export class PackageViews {
  private readonly run: Run;

  constructor(
    @Inject(POOL) pool: pg.Pool,
    @Inject(SharedViews) private readonly shared: SharedViews,
  ) {
    this.run = onPool(pool);
  }

  /** Equal for everyone with the same rights, and kept per kind of rights: what one may do is part of it. */
  package(actor: Actor, moment: Moment, round: number) {
    const rights = packageRights(actor);
    return this.shared.get(moment, `package ${round} ${JSON.stringify(rights)}`, async () => {
      const found = await findPackage(this.run, moment, round);
      if (found === undefined) throw new ProblemError('not-found');
      return presentPackage(found, rights, moment.now);
    });
  }

  /** Which ones are yours differs per person: never kept. */
  scenarios(actor: Actor, moment: Moment, round: number) {
    return listScenarios(this.run, actor, moment, round);
  }

  decisions(moment: Moment) {
    return this.shared.get(moment, 'package-decisions', () => listPackageDecisions(this.run, moment));
  }

  decision(moment: Moment, number: number) {
    return this.shared.get(moment, `package-decision ${number}`, () => packageDecision(this.run, moment, number));
  }
}
