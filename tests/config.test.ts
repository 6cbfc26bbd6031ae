import { describe, expect, test } from 'vitest';
import { ConfigFault, parseConfig } from '../server/config.ts';

const PROJECT = '/srv/foureyes';

function faultsOf(environment: Record<string, string>): readonly string[] {
  try {
    parseConfig(environment, PROJECT);
  } catch (error) {
    if (error instanceof ConfigFault) return error.faults;
    throw error;
  }
  return [];
}

describe('settings', () => {
  test('have defaults', () => {
    expect(parseConfig({}, PROJECT)).toEqual({
      port: 4000,
      host: '127.0.0.1',
      seed: 'demo',
      production: false,
      database: { home: '/srv/foureyes/.foureyes', server: null },
    });
  });

  test('set to nothing are as not set', () => {
    expect(parseConfig({ PORT: '', NEO4J_URI: '', FOUREYES_SEED: '', HOST: '' }, PROJECT)).toEqual(
      parseConfig({}, PROJECT),
    );
  });

  test('name a server of the user’s own, with the usual user and the home database', () => {
    const { database } = parseConfig(
      { NEO4J_URI: 'neo4j+s://graph.example:7687', NEO4J_PASSWORD: 's' },
      PROJECT,
    );
    expect(database.server).toEqual({ uri: 'neo4j+s://graph.example:7687', user: 'neo4j', password: 's' });
  });

  test('name a database and a user there', () => {
    const environment = {
      NEO4J_URI: 'bolt://[::1]:7687',
      NEO4J_USER: 'audit',
      NEO4J_PASSWORD: 's',
      NEO4J_DATABASE: 'access.2026',
    };
    expect(parseConfig(environment, PROJECT).database.server).toMatchObject({
      user: 'audit',
      database: 'access.2026',
    });
  });

  test('take an absolute home folder as it is', () => {
    expect(parseConfig({ FOUREYES_HOME: '/var/lib/foureyes' }, PROJECT).database.home).toBe(
      '/var/lib/foureyes',
    );
  });

  test('are production only where NODE_ENV says so', () => {
    expect(parseConfig({ NODE_ENV: 'production' }, PROJECT).production).toBe(true);
    expect(parseConfig({ NODE_ENV: 'test' }, PROJECT).production).toBe(false);
  });

  test.each(['127.0.0.1', '127.0.1.1', '::1', 'localhost'])('allow the loopback address %s', (host) => {
    expect(faultsOf({ HOST: host })).toEqual([]);
  });

  test.each([
    ['HOST', '0.0.0.0', /loopback.*no sign-in/],
    ['HOST', '192.168.1.4', /loopback/],
    ['HOST', '::', /loopback/],
    ['HOST', '127.example.org', /loopback/],
    ['PORT', 'http', /0 to 65535/],
    ['PORT', '65536', /0 to 65535/],
    ['PORT', '-1', /0 to 65535/],
    ['PORT', '80.5', /0 to 65535/],
    ['PORT', ' 80', /0 to 65535/],
    ['FOUREYES_SEED', 'Demo', /demo or none/],
    ['NODE_ENV', 'prod', /development, production or test/],
  ])('refuse %s=%s and say what is allowed', (variable, value, allowed) => {
    const faults = faultsOf({ [variable]: value });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(`${variable} is "${value}"`);
    expect(faults[0]).toMatch(allowed);
  });

  test.each(['http://localhost:7474', 'localhost:7687', 'bolt://neo4j:secret@localhost'])(
    'refuse NEO4J_URI=%s',
    (uri) => {
      expect(faultsOf({ NEO4J_URI: uri, NEO4J_PASSWORD: 's' })[0]).toMatch(/^NEO4J_URI .*bolt:\/\/HOST:PORT/);
    },
  );

  test('need a password where a server is named', () => {
    expect(faultsOf({ NEO4J_URI: 'bolt://localhost' })).toEqual([
      'NEO4J_PASSWORD is not set: it must be the password for the server at NEO4J_URI.',
    ]);
  });

  test('that are wrong are all said at once', () => {
    const environment = {
      PORT: 'x',
      HOST: '0.0.0.0',
      FOUREYES_SEED: 'x',
      NODE_ENV: 'x',
      NEO4J_URI: 'x',
      NEO4J_DATABASE: '-',
    };
    const variables = faultsOf(environment).map((fault) => fault.split(' ')[0]);
    expect(variables.toSorted()).toEqual([
      'FOUREYES_SEED',
      'HOST',
      'NEO4J_DATABASE',
      'NEO4J_PASSWORD',
      'NEO4J_URI',
      'NODE_ENV',
      'PORT',
    ]);
  });

  test('never show a password', () => {
    expect(faultsOf({ NEO4J_URI: 'x', NEO4J_PASSWORD: 'open sesame' }).join()).not.toContain('open sesame');
    expect(faultsOf({ NEO4J_URI: 'bolt://neo4j:sesame@x', NEO4J_PASSWORD: 's' }).join()).not.toContain(
      'sesame',
    );
  });
});
