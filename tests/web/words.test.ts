import { describe, expect, it } from 'vitest';
import { fitLabel } from '../../web/src/graph/label.ts';
import { controlsSaid } from '../../web/src/panels/controls.ts';
import { edgeRemarks, edgeSentence, namesOf } from '../../web/src/panels/names.ts';
import { amountInside, modeAt, whyNot, type Ranges } from '../../web/src/panels/why-not.ts';
import { advise } from '../../web/src/questions/failure.ts';
import { percentText, rangeText, timeText } from '../../web/src/ui/format.ts';
import { edge, witness } from './picture-parts.ts';

describe('amounts, shares and times', () => {
  it.each([
    [{ above: 0, upTo: null }, 'any amount'],
    [{ above: 0, upTo: 10_000 }, 'up to 10,000'],
    [{ above: 10_000, upTo: null }, 'above 10,000'],
    [{ above: 10_000, upTo: 50_000.5 }, 'above 10,000 up to 50,000.5'],
  ])('%o is “%s”', (range, text) => expect(rangeText(range)).toBe(text));

  it.each([
    [{ above: 0, upTo: null }, undefined],
    [{ above: 0, upTo: 10_000 }, 10_000],
    [{ above: 10_000, upTo: null }, 10_000.01],
  ])('an amount inside %o is %s', (range, amount) => expect(amountInside(range)).toBe(amount));

  it.each([
    [1, 3, '33 %'],
    [999, 1000, '99 %'],
    [1, 1000, '0.1 %'],
    [0, 5, '0 %'],
    [0, 0, undefined],
  ])('%i of %i is %s', (part, whole, text) => expect(percentText(part, whole)).toBe(text));

  it.each([
    ['2026-11-13T22:35:00Z', '2026-11-13 22:35 UTC'],
    ['2026-11-13T22:35:00+02:00', '2026-11-13 20:35 UTC'],
    ['2026-11-13', '2026-11-13'],
  ])('%s is %s', (time, text) => expect(timeText(time)).toBe(text));
});

describe('why there is no way', () => {
  const scopes: Ranges[] = [
    { scope: '*', ranges: [{ above: 0, upTo: 5_000, mode: 'SOLE' }] },
    {
      scope: '2000',
      ranges: [
        { above: 0, upTo: 10_000, mode: 'SOLE' },
        { above: 10_000, upTo: null, mode: 'BLOCKED_BY_CONTROL' },
      ],
    },
  ];
  it.each([
    ['2000', 10_000, 'SOLE'],
    ['2000', 10_000.01, 'BLOCKED_BY_CONTROL'],
    ['elsewhere', 5_000, 'SOLE'],
    ['elsewhere', 5_000.01, undefined],
  ])('in %s for %d the mode is %s', (scope, amount, mode) =>
    expect(modeAt(scopes, scope, amount)).toBe(mode),
  );

  it('says where it ends and what blocks it', () => {
    expect(whyNot('Ann', scopes, { scope: '2000', amount: 20_000 })).toEqual([
      'In 2000, for 20,000, Ann does not complete it.',
      'It completes there only for these amounts: up to 10,000.',
      'A preventive control blocks it for these amounts: above 10,000.',
    ]);
  });

  it('says that nothing is possible where no range is', () => {
    expect(whyNot('Ann', [], { scope: '3000', amount: undefined })).toEqual([
      'In 3000, Ann does not complete it.',
      'There, some step is not possible for any amount.',
    ]);
  });
});

describe('edges and controls in words', () => {
  const actsAs = edge('CAN_ACT_AS', 'IDENTITY:ann', 'IDENTITY:svc', {
    via: 'CREDENTIAL',
    scope: ['1000'],
    limit: 500,
  });
  const control = edge('SEPARATED_FROM', 'STEP:one', 'STEP:two', {
    control: 'Maker-checker',
    controlMode: 'PREVENTIVE',
  });

  it('name both ends and what is particular', () => {
    const names = namesOf(witness([actsAs], {}));
    expect(edgeSentence(actsAs, names)).toBe('name of ann can act as name of svc');
    expect(edgeRemarks(actsAs)).toEqual(['knows or can read its secret', 'in 1000 only', 'up to 500']);
  });

  it.each([
    [
      { one: 'ann', two: 'svc' },
      'Does not stop it: it sees two different accounts, name of ann and name of svc, which the same identity can use.',
    ],
    [{ one: 'ann' }, 'Does not apply here: for this amount the way does not pass both steps.'],
  ])('say what a control does about %j', (steps, verdict) => {
    expect(controlsSaid([control], witness([], steps), new Map())[0]?.verdict).toBe(verdict);
  });

  it('let a detective control discover what one account did', () => {
    const detective = { ...control, controlMode: 'DETECTIVE' as const };
    const said = controlsSaid([detective], witness([], { one: 'ann', two: 'ann' }), new Map());
    expect(said[0]?.verdict).toBe('May discover it afterwards: both steps are done by name of ann.');
  });
});

describe('labels', () => {
  it.each([
    ['short', 'short'],
    ['Release blocked invoice', 'Release blocked\ninvoice'],
    ['S_TCODE_AUTHORISATION_FOR_EVERYTHING_ELSE', 'S_TCODE_\nAUTHORISATION_…'],
  ])('%s fits in two lines', (name, label) => expect(fitLabel(name, 17, 2)).toBe(label));

  it('never are wider than asked', () => {
    const lines = fitLabel('x'.repeat(100), 10, 2).split('\n');
    expect(lines.map((line) => line.length)).toEqual([10, 10]);
  });
});

describe('failures', () => {
  it('each have a sentence and a way out of their own', () => {
    const codes = ['NOT_FOUND', 'BAD_USER_INPUT', 'TIMEOUT', 'AWAY', 'STARTING', 'INTERNAL'] as const;
    const said = codes.map((code) => advise({ code, message: 'm' }));
    expect(new Set(said.map((each) => each.what)).size).toBe(codes.length);
    expect(new Set(said.map((each) => each.todo)).size).toBe(codes.length);
  });
});
