import type { StylesheetJson } from 'cytoscape';
import { NODE_WIDTH } from './drawing.ts';
import { NODE_HEIGHT } from './heights.ts';
import type { Theme } from './theme.ts';

/**
 * How the picture looks. No meaning hangs on colour alone: who acts by itself has cut corners, the person's own account
 * is dashed, use of another's dashed and dotted with a diamond, just-in-time access dotted with a hollow arrow, access
 * that ends soon long-dashed, a preventive control a heavy double-headed line, a detective one a broken one, and all of
 * these carry their words. What a comparison adds is heavier, what it removes dashed and pale.
 */
export function lookOf(theme: Theme): StylesheetJson {
  return [...nodeLook(theme), ...edgeLook(theme)];
}

function nodeLook(theme: Theme): StylesheetJson {
  return [
    {
      selector: 'node',
      style: {
        shape: 'round-rectangle',
        'corner-radius': '7px',
        width: NODE_WIDTH,
        height: NODE_HEIGHT,
        'background-color': theme.node,
        'border-width': 1,
        'border-color': theme.border,
        label: 'data(label)',
        color: theme.text,
        'font-family': theme.font,
        'font-size': 12,
        'line-height': 1.2,
        'text-wrap': 'wrap',
        'text-max-width': `${NODE_WIDTH}px`,
        'text-valign': 'center',
        'text-halign': 'center',
        'overlay-opacity': 0,
      },
    },
    {
      selector: '.identity',
      style: { 'background-color': theme.origin, 'border-width': 2, 'font-weight': 600 },
    },
    { selector: '.account', style: { 'background-color': theme.account } },
    { selector: '.step', style: { 'background-color': theme.step, 'font-weight': 600 } },
    { selector: '.action, .function, .permission', style: { 'corner-radius': '3px' } },
    { selector: '.group', style: { 'border-style': 'double', 'border-width': 4, 'font-weight': 600 } },
    { selector: '.non-human', style: { shape: 'cut-rectangle', 'corner-radius': '9px' } },
    {
      selector: '.lane',
      style: {
        'background-opacity': 0,
        'border-width': 0,
        color: theme.quiet,
        'font-size': 11,
        'font-weight': 600,
        height: 16,
        events: 'no',
      },
    },
    { selector: 'node.added', style: { 'border-width': 4 } },
    { selector: 'node.removed', style: { 'border-style': 'dashed', 'border-width': 2, opacity: 0.65 } },
    { selector: 'node.selected', style: { 'border-color': theme.selected, 'border-width': 3 } },
  ];
}

function edgeLook(theme: Theme): StylesheetJson {
  return [
    {
      selector: 'edge',
      style: {
        width: 1.4,
        'line-color': theme.edge,
        'target-arrow-color': theme.edge,
        'source-arrow-color': theme.edge,
        'target-arrow-shape': 'triangle',
        'arrow-scale': 0.8,
        'curve-style': 'straight',
        'source-endpoint': 'data(start)',
        'target-endpoint': 'data(end)',
        label: 'data(label)',
        color: theme.text,
        'font-family': theme.font,
        'font-size': 11,
        'text-wrap': 'wrap',
        'text-max-width': '88px',
        'text-background-color': theme.surface,
        'text-background-opacity': 0.94,
        'text-background-padding': '2px',
        'overlay-opacity': 0,
      } as unknown as cytoscape.Css.Edge,
    },
    {
      selector: 'edge.bent',
      style: {
        'curve-style': 'unbundled-bezier',
        'edge-distances': 'endpoints',
        'control-point-weights': 'data(weights)',
        'control-point-distances': 'data(distances)',
      } as unknown as cytoscape.Css.Edge,
    },
    {
      selector: '.definition',
      style: { 'line-color': theme.faint, 'target-arrow-color': theme.faint, width: 1.1 },
    },
    {
      selector: '.next',
      style: { width: 2.4, 'line-color': theme.border, 'target-arrow-color': theme.border },
    },
    { selector: '.acts-as', style: { 'line-style': 'dashed', 'line-dash-pattern': [7, 4], width: 2 } },
    {
      selector: '.expiring',
      style: { 'line-style': 'dashed', 'line-dash-pattern': [16, 5], width: 2 },
    },
    {
      selector: '.rare',
      style: {
        'line-style': 'dashed',
        'line-dash-pattern': [9, 3, 2, 3],
        width: 2.6,
        'target-arrow-shape': 'diamond',
        'arrow-scale': 1.1,
      },
    },
    {
      selector: '.jit',
      style: { 'line-style': 'dotted', width: 2.4, 'target-arrow-fill': 'hollow', 'arrow-scale': 1.1 },
    },
    { selector: '.bundle', style: { width: 3, 'line-opacity': 0.6 } as unknown as cytoscape.Css.Edge },
    { selector: 'edge.added', style: { width: 3.4 } },
    {
      selector: 'edge.removed',
      style: { 'line-style': 'dashed', 'line-dash-pattern': [3, 5], opacity: 0.65 },
    },
    {
      selector: '.preventive, .detective',
      style: { 'source-arrow-shape': 'tee', 'target-arrow-shape': 'tee', 'arrow-scale': 1 },
    },
    {
      selector: '.preventive',
      style: {
        width: 3,
        'line-color': theme.preventive,
        'source-arrow-color': theme.preventive,
        'target-arrow-color': theme.preventive,
      },
    },
    {
      selector: '.detective',
      style: {
        width: 2,
        'line-style': 'dashed',
        'line-color': theme.detective,
        'source-arrow-color': theme.detective,
        'target-arrow-color': theme.detective,
      },
    },
    {
      selector: 'edge.selected',
      style: {
        width: 4,
        'line-color': theme.selected,
        'source-arrow-color': theme.selected,
        'target-arrow-color': theme.selected,
      },
    },
  ];
}
