import cytoscape from 'cytoscape';
import { cytoscapeElements } from './cytoscape-elements.ts';
import type { Drawing } from './drawing.ts';
import { inPortions } from './in-portions.ts';
import { lookOf } from './look.ts';
import { readTheme } from './theme.ts';

/** The only owner of a Cytoscape instance: everything that the page does to a picture goes through here. */
export interface Picture {
  draw(drawing: Drawing): void;
  /** Marks the node or edge with that key, or none. */
  select(key: string | undefined): void;
  /** All of it, unless it would become too small to read: then its left end. The height follows what is drawn. */
  fit(): void;
  zoomBy(factor: number): void;
  /** All of it as a PNG at twice its size, on that ground. */
  png(ground: string): Promise<Blob>;
  destroy(): void;
}

const READABLE = 0.62;
const LARGEST = 1.15;
const MARGIN = 22;
/** Heights of the container on the screen. */
const LOWEST = 200;
const HIGHEST = 620;
/** Elements that are added in one task. */
const PORTION = 12;
const STYLE_ELEMENT = '__________cytoscape_stylesheet';

/**
 * @param container gets the canvases; its data attributes say how many nodes and edges are drawn
 * @param onSelect is told the key of what the reader clicks; undefined for the background
 */
export function createPicture(container: HTMLElement, onSelect: (key: string | undefined) => void): Picture {
  standInForInjectedStyle();
  const cy = cytoscape({
    container,
    style: lookOf(readTheme(container)),
    layout: { name: 'preset' },
    userZoomingEnabled: false,
    boxSelectionEnabled: false,
    autounselectify: true,
    minZoom: 0.1,
    maxZoom: 3,
  });
  let chosen: string | undefined;
  let stopDrawing = (): void => undefined;

  const mark = () => {
    cy.elements('.selected').removeClass('selected');
    if (chosen !== undefined) cy.getElementById(chosen).addClass('selected');
  };
  const fit = () => {
    const box = cy.elements().boundingBox();
    const room = (container.clientWidth - 2 * MARGIN) / box.w;
    const zoom = Math.min(LARGEST, Math.max(READABLE, Math.min(room, (HIGHEST - 2 * MARGIN) / box.h)));
    const height = Math.min(HIGHEST, Math.max(LOWEST, box.h * zoom + 2 * MARGIN));
    container.style.height = `${Math.round(height)}px`;
    cy.resize();
    cy.zoom(zoom);
    const left = Math.max(MARGIN, (container.clientWidth - box.w * zoom) / 2);
    const top = Math.max(MARGIN, (height - box.h * zoom) / 2);
    cy.pan({ x: left - box.x1 * zoom, y: top - box.y1 * zoom });
  };
  const zoomBy = (factor: number) =>
    cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
  const zoomByWheel = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    zoomBy(event.deltaY < 0 ? 1.15 : 1 / 1.15);
  };
  const recolour = () => cy.style(lookOf(readTheme(container)));
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  let width = container.clientWidth;
  const resized = new ResizeObserver(() => {
    if (container.clientWidth === width) return;
    width = container.clientWidth;
    fit();
  });

  cy.on('tap', (event) =>
    onSelect(event.target === cy ? undefined : (event.target as cytoscape.SingularElementReturnValue).id()),
  );
  cy.on('mouseover', 'node, edge', () => container.classList.add('pointing'));
  cy.on('mouseout', 'node, edge', () => container.classList.remove('pointing'));
  container.addEventListener('wheel', zoomByWheel, { passive: false });
  dark.addEventListener('change', recolour);
  resized.observe(container);

  return {
    draw(drawing) {
      stopDrawing();
      const elements = cytoscapeElements(drawing);
      const finish = () => {
        container.dataset['nodes'] = String(drawing.nodes.length);
        container.dataset['edges'] = String(drawing.edges.length);
        mark();
        fit();
      };
      if (container.dataset['nodes'] === undefined) {
        cy.elements().remove();
        // The first picture has all looks and all words to work out. Later ones replace it without a gap.
        stopDrawing = inPortions(elements, PORTION, (portion) => cy.add([...portion]).boundingBox(), finish);
        return;
      }
      cy.batch(() => {
        cy.elements().remove();
        cy.add(elements);
      });
      finish();
    },
    select(key) {
      chosen = key;
      mark();
    },
    fit,
    zoomBy,
    png: (ground) => cy.png({ output: 'blob-promise', full: true, scale: 2, bg: ground }),
    destroy() {
      stopDrawing();
      resized.disconnect();
      dark.removeEventListener('change', recolour);
      container.removeEventListener('wheel', zoomByWheel);
      cy.destroy();
    },
  };
}

/**
 * Cytoscape injects a style element unless one with its id is there, and the content security policy would refuse it.
 * Its one rule is in our own style sheet; this empty element stands where it looks.
 */
function standInForInjectedStyle(): void {
  if (document.getElementById(STYLE_ELEMENT)) return;
  const standIn = document.createElement('meta');
  standIn.id = STYLE_ELEMENT;
  document.head.append(standIn);
}
