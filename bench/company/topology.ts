import { ACT_AS_VIAS } from '../../server/domain/vocabulary.ts';
import { Random, Zipf } from './random.ts';
import type { Size } from './size.ts';
import { Pairs } from './tables.ts';

/** Departments; the first ones work on money, and hold the roles that the workflows need. */
const DEPARTMENTS = 25;
const FINANCE = 5;
/** Identities: people, then their second accounts, then non-human ones. */
const PEOPLE = 0.75;
const SECOND_ACCOUNTS = 0.15;
/** A role that carries a whole workflow is none of the popular ones: the first tenth of all. */
const RARE_FROM = 0.1;
/** Every so many roles of a department, one is composite, and has some of the next ones. */
const COMPOSITE = 3;
const NEAR = 40;
/** Share of the access edges of each kind; what is left is HAS_ROLE. */
const SHARE = { GRANTS: 0.2, INHERITS: 0.018, HAS_PERMISSION: 0.05, CAN_ACT_AS: 0.035 };

export interface Topology {
  readonly HAS_ROLE: readonly [Int32Array, Int32Array];
  readonly HAS_PERMISSION: readonly [Int32Array, Int32Array];
  readonly INHERITS: readonly [Int32Array, Int32Array];
  readonly GRANTS: readonly [Int32Array, Int32Array];
  readonly CAN_ACT_AS: readonly [Int32Array, Int32Array];
  readonly via: Uint8Array;
}

/** Which kind of identity a number is: its place says so. */
export function identityGroup(identity: number, size: Size): 'person' | 'second account' | 'machine' {
  if (identity < size.identities * PEOPLE) return 'person';
  return identity < size.identities * (PEOPLE + SECOND_ACCOUNTS) ? 'second account' : 'machine';
}

/** Who has which role, which role has what: the same for all variants of one size. */
export function topology(
  size: Size,
  permissionsOfSteps: readonly (readonly (readonly number[])[])[],
): Topology {
  const inherits = inheritance(size);
  const granted = grants(size, permissionsOfSteps);
  const direct = directPermissions(size, permissionsOfSteps);
  const { pairs, via } = actingAs(size);
  const rest = size.edges - inherits.count - granted.count - direct.count - pairs.count;
  return {
    HAS_ROLE: assignments(size, rest).done(),
    HAS_PERMISSION: direct.done(),
    INHERITS: inherits.done(),
    GRANTS: granted.done(),
    CAN_ACT_AS: pairs.done(),
    via,
  };
}

/** Role `rank` of a department, the popular ones first: each department has its own. */
function roleOf(department: number, rank: number, size: Size): number {
  return (rank * DEPARTMENTS + department) % size.roles;
}

/** In the departments that work on money, most roles carry a part of one workflow, and a few carry a whole one. */
function grants(size: Size, permissionsOfSteps: readonly (readonly (readonly number[])[])[]): Pairs {
  const random = new Random(11);
  const most = Math.round(size.edges * SHARE.GRANTS);
  const pairs = new Pairs(most);
  const popular = new Zipf(size.permissions, 0.6);
  const needed = new Set(permissionsOfSteps.flat(2));
  const perRole = most / size.roles;
  for (let role = 0; role < size.roles; role++) {
    const department = role % DEPARTMENTS;
    if (department < FINANCE && random.happens(0.6)) {
      const ownWorkflows = permissionsOfSteps.length / FINANCE;
      const steps = permissionsOfSteps[department * ownWorkflows + random.below(ownWorkflows)];
      const start = random.below(steps.length);
      const rare = role > size.roles * RARE_FROM;
      const width = rare && random.happens(0.03) ? steps.length : 1 + random.below(2);
      for (let s = 0; s < width; s++) {
        const [alone, together, common] = steps[(start + s) % steps.length];
        const chosen = random.happens(0.5) ? [alone] : [together, common];
        for (const permission of chosen) if (!pairs.hasLately(role, permission)) pairs.push(role, permission);
      }
    }
    const target = Math.round((role + 1) * perRole);
    for (let tries = 0; pairs.count < target && tries < 4 * perRole; tries++) {
      const permission = ordinary(random, popular, needed, size);
      if (!pairs.hasLately(role, permission)) pairs.push(role, permission);
    }
  }
  return pairs;
}

/** Every third role of a department is composite: it has others, seldom composite ones, and now and then two have each other. */
function inheritance(size: Size): Pairs {
  const random = new Random(13);
  const pairs = new Pairs(Math.round(size.edges * SHARE.INHERITS));
  const last = Math.floor(size.roles / DEPARTMENTS) - 1;
  while (!pairs.full) {
    const department = random.below(DEPARTMENTS);
    const heir = COMPOSITE * random.below(Math.floor(last / COMPOSITE));
    const parts = 2 + random.below(3);
    for (let part = 0; part < parts; part++) {
      const drawn = heir + 1 + random.below(NEAR);
      const plain = drawn % COMPOSITE === 0 && random.happens(0.7) ? drawn + 1 : drawn;
      const [from, to] = [heir, Math.min(plain, last)].map((rank) => roleOf(department, rank, size));
      if (from === to || pairs.hasLately(from, to)) continue;
      pairs.push(from, to);
      if (random.happens(0.005)) pairs.push(to, from);
    }
  }
  return unique(pairs);
}

function assignments(size: Size, count: number): Pairs {
  const random = new Random(17);
  const pairs = new Pairs(count);
  const perIdentity = count / size.identities;
  const anywhere = new Zipf(size.roles, 0.9);
  const inside = new Zipf(Math.floor(size.roles / DEPARTMENTS), 0.75);
  for (let identity = 0; identity < size.identities; identity++) {
    const department = identity % DEPARTMENTS;
    const target = Math.round((identity + 1) * perIdentity);
    while (pairs.count < target) {
      const role = random.happens(0.55)
        ? roleOf(department, inside.draw(random), size)
        : anywhere.draw(random);
      if (!pairs.hasLately(identity, role)) pairs.push(identity, role);
    }
  }
  return pairs;
}

function directPermissions(
  size: Size,
  permissionsOfSteps: readonly (readonly (readonly number[])[])[],
): Pairs {
  const random = new Random(19);
  const pairs = new Pairs(Math.round(size.edges * SHARE.HAS_PERMISSION));
  const popular = new Zipf(size.permissions, 0.6);
  const needed = new Set(permissionsOfSteps.flat(2));
  for (let identity = 0; !pairs.full; identity = (identity + 1 + random.below(4)) % size.identities) {
    const steps = permissionsOfSteps[random.below(permissionsOfSteps.length)];
    const permission = random.happens(0.05)
      ? steps[random.below(steps.length)][0]
      : ordinary(random, popular, needed, size);
    if (!pairs.hasLately(identity, permission)) pairs.push(identity, permission);
  }
  return unique(pairs);
}

/** People have second accounts; some know the credentials of machines, and machines run as each other. */
function actingAs(size: Size): { pairs: Pairs; via: Uint8Array } {
  const random = new Random(23);
  const people = Math.floor(size.identities * PEOPLE);
  const machines = Math.floor(size.identities * (PEOPLE + SECOND_ACCOUNTS));
  const pairs = new Pairs(Math.round(size.edges * SHARE.CAN_ACT_AS));
  const via = new Uint8Array(pairs.from.length);
  const push = (from: number, to: number, word: (typeof ACT_AS_VIAS)[number]): void => {
    if (pairs.full || from === to || pairs.hasLately(from, to)) return;
    via[pairs.count] = ACT_AS_VIAS.indexOf(word);
    pairs.push(from, to);
  };
  for (let account = people; account < machines; account++) {
    push(Math.floor(((account - people) / SECOND_ACCOUNTS) * PEOPLE), account, 'OWN_ACCOUNT');
  }
  const reached = new Zipf(size.identities - machines, 0.7);
  while (!pairs.full) {
    const machine = machines + reached.draw(random);
    if (random.happens(0.15)) push(machines + random.below(size.identities - machines), machine, 'RUNS_AS');
    else push(random.below(people), machine, random.happens(0.8) ? 'CREDENTIAL' : 'ADMIN_RESET');
  }
  return { pairs, via };
}

/** A permission that is no part of anybody's work on money; now and then one that is, given where it should not be. */
function ordinary(random: Random, popular: Zipf, needed: ReadonlySet<number>, size: Size): number {
  for (;;) {
    const permission = (popular.draw(random) * 7 + 3) % size.permissions;
    if (!needed.has(permission) || random.happens(0.1)) return permission;
  }
}

/** Each pair once, in the order of its first mention. */
function unique(pairs: Pairs): Pairs {
  const seen = new Set<number>();
  const once = new Pairs(pairs.count);
  for (let i = 0; i < pairs.count; i++) {
    const name = pairs.from[i] * 0x1000000 + pairs.to[i];
    if (!seen.has(name)) once.push(pairs.from[i], pairs.to[i]);
    seen.add(name);
  }
  return once;
}
