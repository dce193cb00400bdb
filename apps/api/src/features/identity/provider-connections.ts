import { readFile } from 'node:fs/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { ClientAuth, Configuration } from 'openid-client';
import { CONFIG, type Config } from '../../platform/config/config.js';
import type { StoredProvider } from './providers.repository.js';
import { readSigningKey } from './signing-key.js';

/** For how long what a provider says of itself (addresses, keys) is believed without asking again. */
const BELIEVED = 3_600_000;
/** A provider that does not answer within this many seconds is out of reach. */
const PATIENCE = 5;

type Oidc = typeof import('openid-client');
type PrivateKey = Extract<Parameters<Oidc['PrivateKeyJwt']>[0], { readonly kid?: string }>;

export interface Connection {
  readonly oidc: Oidc;
  readonly server: Configuration;
}

/** A provider that does not answer, or is not set up here. */
export class ProviderUnreachable extends Error {}

/** What is known of each provider, asked for when somebody first signs in through it. The protocol is only loaded then. */
@Injectable()
export class ProviderConnections {
  private readonly kept = new Map<string, { readonly until: number; readonly server: Promise<Configuration> }>();

  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'oidcSettings'>) {}

  /** @throws {ProviderUnreachable} when it does not answer, or its secret is not set here. */
  async connect(provider: StoredProvider): Promise<Connection> {
    const oidc = await import('openid-client');
    const key = JSON.stringify(provider);
    let found = this.kept.get(key);
    if (found === undefined || found.until < performance.now()) {
      found = { until: performance.now() + BELIEVED, server: this.discover(oidc, provider) };
      this.kept.set(key, found);
    }
    try {
      return { oidc, server: await found.server };
    } catch (error) {
      this.kept.delete(key);
      throw new ProviderUnreachable(`provider ${provider.id} cannot be used`, { cause: error });
    }
  }

  private async discover(oidc: Oidc, provider: StoredProvider): Promise<Configuration> {
    const issuer = new URL(provider.issuer);
    const auth = await this.clientAuth(oidc, provider);
    return oidc.discovery(issuer, provider.clientId, undefined, auth, {
      timeout: PATIENCE,
      // The database refuses http for any issuer but one on this machine.
      execute: issuer.protocol === 'http:' ? [oidc.allowInsecureRequests] : [],
    });
  }

  private async clientAuth(oidc: Oidc, { secretSetting, keySetting }: StoredProvider): Promise<ClientAuth> {
    const value = this.config.oidcSettings[secretSetting ?? keySetting ?? ''];
    if (value === undefined) throw new Error(`the setting ${secretSetting ?? keySetting} is not set`);
    if (keySetting !== null) return byKey(oidc, await readFile(value, 'utf8'));
    const [basic, post] = [oidc.ClientSecretBasic(value), oidc.ClientSecretPost(value)];
    return (server, ...rest) => {
      const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
      return (methods.includes('client_secret_basic') ? basic : post)(server, ...rest);
    };
  }
}

/** Signs with a private key, and tells which: by its name, and by the thumbprints of its certificate, where it has them. */
function byKey(oidc: Oidc, text: string): ClientAuth {
  const { key, kid, certificate } = readSigningKey(text);
  const named: PrivateKey = { key: key as PrivateKey['key'], ...(kid === undefined ? {} : { kid }) };
  return oidc.PrivateKeyJwt(named, {
    [oidc.modifyAssertion]: (header) => void Object.assign(header, certificate),
  });
}
