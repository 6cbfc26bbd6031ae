/**
 * Ids of what a SCIM service describes, shaped as the paths of its resources: `NAME:Users/ID`, `NAME:Groups/ID`,
 * `NAME:roles/VALUE`, `NAME:entitlements/VALUE`. A service's own ids say nothing of the service, and two may count alike,
 * so the name of the source is before them.
 */
export interface ScimIds {
  user(id: string): string;
  group(id: string): string;
  role(value: string): string;
  entitlement(value: string): string;
}

export function scimIds(source: string): ScimIds {
  return {
    user: (id) => `${source}:Users/${id}`,
    group: (id) => `${source}:Groups/${id}`,
    role: (value) => `${source}:roles/${value}`,
    entitlement: (value) => `${source}:entitlements/${value}`,
  };
}
