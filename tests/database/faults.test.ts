import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mavenFault } from '../../server/database/jars.ts';
import { faultOf, findJava } from '../../server/database/java.ts';
import { startFault } from '../../server/database/launch.ts';

describe('a Java', () => {
  test.each([
    ['java.base@17.0.15\njava.compiler@17.0.15\njdk.compiler@17.0.15\n', null],
    ['java.base@21\njdk.compiler@21\n', null],
    ['java.base@25.0.1\njdk.compiler@25.0.1\n', null],
    ['java.base@11.0.2\njdk.compiler@11.0.2\n', /needs Java 17 or 21; this one is 11/],
    ['java.base@17.0.15\njava.compiler@17.0.15\n', /no compiler.*JRE/],
    ['', /unknown version/],
  ])('with the modules %j', (modules, fault) => {
    if (fault === null) expect(faultOf(modules)).toBeNull();
    else expect(faultOf(modules)).toMatch(fault);
  });

  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'foureyes-java-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function javaHome(name: string, script: string): Promise<string> {
    const home = join(folder, name);
    await mkdir(join(home, 'bin'), { recursive: true });
    await writeFile(join(home, 'bin', 'java'), `#!/bin/sh\n${script}\n`);
    await chmod(join(home, 'bin', 'java'), 0o755);
    return home;
  }

  test('is taken from JAVA_HOME', async () => {
    const home = await javaHome('good', 'echo java.base@21; echo jdk.compiler@21');
    expect(await findJava({ JAVA_HOME: home })).toBe(join(home, 'bin', 'java'));
  });

  test.each([
    ['runtime', 'echo java.base@17', /JRE.*Install a JDK 17 or 21.*NEO4J_URI/s],
    ['eight', 'echo "Unrecognized option: --list-modules" >&2; exit 1', /too old.*Install a JDK/s],
  ])('that will not do (%s) is refused with what to install', async (name, script, message) => {
    await expect(findJava({ JAVA_HOME: await javaHome(name, script) })).rejects.toThrow(message);
  });
});

describe('Maven fails, and the user is told', () => {
  test.each([
    ['that the disk is full', '[ERROR] x.jar: No space left on device', /disk is full.*Make room/],
    [
      'to look at the network',
      '[ERROR] Could not transfer artifact org.neo4j:neo4j',
      /is the network there.*settings\.xml/s,
    ],
    ['what Maven said', '[ERROR] something new', /something new/],
  ])('%s', (_, output, message) => {
    expect(mavenFault(output)).toMatch(message);
  });
});

describe('the database does not start, and the user is told', () => {
  test.each([
    ['that the disk is full', 'java.io.IOException: No space left on device', /disk is full.*\/home\/x/],
    [
      'that another has the files',
      'org.neo4j.kernel.internal.locker.FileLockException: Lock file',
      /Another process uses.*FOUREYES_HOME/,
    ],
    [
      'that memory is short',
      'Error occurred during initialization of VM\nCould not reserve enough space',
      /too little memory/,
    ],
    ['that it may not write', 'java.nio.file.AccessDeniedException: /home/x', /may not write in \/home\/x/],
    ['where its log is', 'Exception: something new', /\/home\/x\/neo4j\/logs\/debug\.log.*something new/s],
  ])('%s', (_, output, message) => {
    expect(startFault('/home/x', output, '1')).toMatch(message);
  });
});
