import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { run } from './run.mjs';
import { fail, say } from './say.mjs';

/** What the tests need beside Node.js: how to see whether it is there, and what brings it. */
const TOOLS = [
  {
    what: 'a JDK 17 or 21',
    there: () =>
      /^java\.base@(1[7-9]|[2-9]\d)[\s\S]*^jdk\.compiler@/m.test(output(javaCommand(), ['--list-modules'])),
    debian: ['openjdk-21-jdk-headless', 'openjdk-17-jdk-headless', 'default-jdk-headless'],
    elsewhere: 'macOS: brew install openjdk@21; others: https://adoptium.net',
  },
  {
    what: 'Maven',
    there: () => output('mvn', ['--version']) !== '',
    debian: ['maven'],
    elsewhere: 'macOS: brew install maven; others: https://maven.apache.org',
  },
  {
    what: 'Chromium',
    there: () => chromiumPaths().some((path) => existsSync(path)),
    debian: ['chromium'],
    elsewhere:
      'https://www.chromium.org/getting-involved/download-chromium, and set CHROMIUM to the path of the program',
  },
];

/** Where a Chromium may be; the setting `CHROMIUM` comes first. */
export function chromiumPaths(environment = process.env) {
  const named = environment['CHROMIUM'];
  return [
    ...(named === undefined || named === '' ? [] : [named]),
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ];
}

/** Sees to it that all tools are there: installs them on Debian as root, elsewhere says exactly what to install. */
export async function ensureTools(install = isDebianAsRoot()) {
  const missing = TOOLS.filter((tool) => !tool.there());
  if (missing.length === 0) return;
  if (!install) {
    fail(['The tests need what this machine does not have:', ...missing.map(instruction)].join('\n'));
  }
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env: environment, stdio: ['ignore', 2, 2] });
  const packages = missing.map((tool) => tool.debian.find(isOffered) ?? tool.debian[0]);
  say(`Installing ${packages.join(', ')} (apt-get)`);
  const parameters = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
  await run('apt-get', parameters, { env: environment, stdio: ['ignore', 2, 2] });
  const still = missing.filter((tool) => !tool.there());
  if (still.length > 0)
    fail(['apt-get did not bring what the tests need:', ...still.map(instruction)].join('\n'));
}

function instruction(tool) {
  return `  ${tool.what} (Debian, Ubuntu: apt-get install ${tool.debian.at(-1)}; ${tool.elsewhere})`;
}

function isDebianAsRoot() {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0;
}

function isOffered(name) {
  return /Candidate: (?!\(none\))/.test(output('apt-cache', ['policy', name]));
}

function javaCommand() {
  const home = process.env['JAVA_HOME'];
  return home !== undefined && existsSync(`${home}/bin/java`) ? `${home}/bin/java` : 'java';
}

function output(command, parameters) {
  const result = spawnSync(command, parameters, { encoding: 'utf8' });
  return result.status === 0 ? result.stdout : '';
}
