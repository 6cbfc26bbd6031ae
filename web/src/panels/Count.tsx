import { amountText } from '../ui/format.ts';
import { Link } from '../url/Link.tsx';

interface CountProps {
  /** Of all, the material ones: they stand in front. */
  readonly material?: number;
  readonly all: number;
  /** Where the material ones are listed, and where all are. */
  readonly materialHref?: string;
  readonly href: string;
  /** What is counted, for those who hear the link alone: `Procure to pay, alone`. */
  readonly of: string;
}

/** A number that leads to its findings, with the material ones in front. */
export function Count({ material, all, materialHref, href, of }: CountProps) {
  if (all === 0) return <span className="quiet">0</span>;
  const total = (
    <Link href={href} aria-label={`${amountText(all)}: ${of}`}>
      {amountText(all)}
    </Link>
  );
  if (material === undefined || materialHref === undefined) return <span className="count">{total}</span>;
  return (
    <span className="count">
      {material === 0 ? (
        <span className="quiet">0</span>
      ) : (
        <Link className="material" href={materialHref} aria-label={`${amountText(material)} material: ${of}`}>
          {amountText(material)}
        </Link>
      )}
      <span className="quiet"> / </span>
      {total}
    </span>
  );
}
