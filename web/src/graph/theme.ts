/** The colours of the picture, read from the page's custom properties, so that light and dark are defined once. */
export interface Theme {
  readonly text: string;
  readonly quiet: string;
  readonly surface: string;
  readonly node: string;
  readonly border: string;
  readonly origin: string;
  readonly account: string;
  readonly step: string;
  readonly edge: string;
  readonly faint: string;
  readonly preventive: string;
  readonly detective: string;
  readonly selected: string;
  readonly font: string;
}

export function readTheme(element: Element): Theme {
  const style = getComputedStyle(element);
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    text: colour('text'),
    quiet: colour('text-quiet'),
    surface: colour('surface'),
    node: colour('node'),
    border: colour('node-border'),
    origin: colour('node-origin'),
    account: colour('node-account'),
    step: colour('node-step'),
    edge: colour('edge'),
    faint: colour('edge-faint'),
    preventive: colour('preventive'),
    detective: colour('detective'),
    selected: colour('accent'),
    font: style.fontFamily,
  };
}
