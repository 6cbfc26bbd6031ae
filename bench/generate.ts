import { parseArgs } from 'node:util';
import { writeBundle } from './company/bundle.ts';
import { company } from './company/company.ts';
import { SIZES, type Variant } from './company/size.ts';
import { refuse } from './say.ts';

/**
 * Writes the synthetic company as a bundle: `node bench/generate.ts DIR [--size S|M|L] [--variant plain|scoped|full]`.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { size: { type: 'string', default: 'M' }, variant: { type: 'string', default: 'scoped' } },
});
const [folder] = positionals;
const size = SIZES[values.size as keyof typeof SIZES];
const variants: readonly string[] = ['plain', 'scoped', 'full'] satisfies Variant[];
if (folder === undefined || size === undefined || !variants.includes(values.variant))
  refuse('Use: node bench/generate.ts DIR [--size S|M|L] [--variant plain|scoped|full]');
await writeBundle(company(size, values.variant as Variant), folder);
