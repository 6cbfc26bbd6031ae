import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { needsOfAction } from '../../../../server/import/formats/sap/rules/need.ts';
import { loadRuleSet } from '../../../../server/import/formats/sap/rules/rule-set.ts';

function ruleFile(text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'rules-')), 'own.yaml');
  writeFileSync(path, text);
  return path;
}

describe('the ready rule set', () => {
  const set = loadRuleSet(undefined);

  test('covers five processes', () => {
    const processes = new Set([...set.workflows.values()].map(({ process }) => process));
    expect([...processes].sort()).toEqual([
      'Order to cash',
      'Payroll',
      'Procure to pay',
      'Record to report',
      'Treasury',
    ]);
    expect(set.actions.size).toBeGreaterThanOrEqual(60);
  });

  test.each([...set.actions.keys()])(
    '%s needs more than its transaction code, of objects that are described',
    (key) => {
      const needs = needsOfAction(key, set.actions.get(key)!);
      expect(needs.filter(({ object }) => object !== 'S_TCODE').length).toBeGreaterThan(0);
      for (const { object, fields } of needs) {
        const described = set.objects.get(object);
        expect(described, object).toBeDefined();
        expect(fields.map(({ name }) => name).filter((name) => !described!.fields.includes(name))).toEqual(
          [],
        );
      }
    },
  );

  test('has no action that no step, function or rule uses', () => {
    const used = new Set<string>();
    for (const { actions } of set.functions.values()) for (const action of actions) used.add(action);
    for (const { steps } of set.workflows.values())
      for (const { by } of Object.values(steps)) for (const action of by) used.add(action);
    const legs = [...set.rules.values()].flatMap(({ legs }) => legs);
    const unused = [...set.actions.keys()].filter((key) => !used.has(key) && !legs.includes(`Action ${key}`));
    expect(unused).toEqual([]);
  });
});

describe('a rule set of one’s own', () => {
  test('replaces the ready one', () => {
    const set = loadRuleSet(
      ruleFile(
        "prefix: 'p01:'\nsources: { s: x }\nactions:\n  F: { name: F, needs: [{ O: {} }], sources: [s] }\n",
      ),
    );
    expect([...set.actions.keys()]).toEqual(['F']);
    expect(set.prefix).toBe('p01:');
    expect(set.scope).toBe('BUKRS');
    expect(loadRuleSet(undefined, 'q01').prefix).toBe('q01:');
  });

  test('is laid over the ready one', () => {
    const set = loadRuleSet(
      ruleFile(
        [
          'extends: standard',
          'scope: WERKS',
          'without: { workflows: [asset-life], rules: [asset-and-posting] }',
          'sources: { s: our own }',
          'actions:',
          '  ZPAY: { name: Our payment, needs: [{ Z_PAY: { ACTVT: "10" } }], sources: [s] }',
          'functions:',
          '  pay-vendor: { name: Pay, actions: [F110-run, ZPAY] }',
        ].join('\n'),
      ),
    );
    expect(set.functions.get('pay-vendor')!.actions).toEqual(['F110-run', 'ZPAY']);
    expect(set.actions.has('FB60')).toBe(true);
    expect(set.workflows.has('asset-life')).toBe(false);
    expect(set.scope).toBe('WERKS');
  });

  test.each([
    ['actions:\n  F: { name: F, needs: [] , sources: [s] }\n', /own\.yaml, line 2.*actions \/ F \/ needs/],
    [
      'sources: { s: x }\nfunctions:\n  f: { name: f, actions: [GONE] }\n',
      /own\.yaml, line 3: there is no action "GONE"/,
    ],
    ['workflows:\n  w: { name: w, steps: { a: { name: a, duty: STEAL } } }\n', /own\.yaml, line 2.*duty/],
    [
      'rules:\n  r: { name: r, risk: HIGH, rationale: r, legs: [Action X, Function Y] }\n',
      /no action "X"[\s\S]*no function "Y"/,
    ],
    ['colour: red\n', /own\.yaml, line 1.*colour/],
    ['a: [', /own\.yaml, line 1/],
    [
      'a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n',
      /own\.yaml/,
    ],
  ])('is refused with the place of its fault: %j', (text, message) => {
    expect(() => loadRuleSet(ruleFile(text))).toThrow(message);
  });

  test('that is not there is refused', () => {
    expect(() => loadRuleSet('/nowhere/own.yaml')).toThrow(/own\.yaml cannot be read/);
  });
});
