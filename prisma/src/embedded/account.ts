import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** A user of this machine, by number. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

function accountNamed(name: string): Account | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid === undefined || gid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) };
}

function createdAccount(name: string): Account | undefined {
  const ways: readonly (readonly [string, readonly string[]])[] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name]],
    ['adduser', ['-S', '-D', '-H', name]],
  ];
  for (const [command, args] of ways) {
    try {
      execFileSync(command, args, { stdio: 'ignore' });
      return accountNamed(name);
    } catch {
      // Not this kind of system; try the next way.
    }
  }
  return undefined;
}

/**
 * The account that PostgreSQL must run as. PostgreSQL refuses to run as root, so root lends it to `postgres` (made
 * when missing), or to `nobody` where users cannot be made. For anybody else: undefined, meaning "as yourself".
 */
export function serverAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const account = accountNamed('postgres') ?? createdAccount('postgres') ?? accountNamed('nobody');
  if (account === undefined) {
    throw new Error(
      'PostgreSQL does not run as root and no other user could be made. Start Samenkoers as another user.',
    );
  }
  return account;
}

/** Whether `account` may enter `folder`: every folder on the way down must let it through. */
export function canReach(folder: string, account: Account): boolean {
  const { mode, uid, gid } = statSync(folder);
  const execute = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
  if ((mode & execute) === 0) return false;
  const parent = dirname(folder);
  return parent === folder || canReach(parent, account);
}
