import { awsIam } from './aws-iam.ts';
import { bpmn } from './bpmn.ts';
import type { SourceFormat } from './format.ts';
import { opengraph } from './opengraph.ts';
import { ldif } from './ldif.ts';
import { scim } from './scim.ts';
import { keycloak } from './keycloak.ts';
import { sap } from './sap.ts';
import { links } from './links.ts';
import { tabular } from './tabular.ts';

/** All formats but the bundle, which is read as it is. A new one is a file beside this and a line here. */
export const FORMATS: readonly SourceFormat[] = [
  tabular,
  links,
  sap,
  keycloak,
  scim,
  ldif,
  opengraph,
  awsIam,
  bpmn,
];
