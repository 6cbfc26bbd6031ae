import { graphql } from '../generated/gql.ts';
import { question } from './question.ts';

/** Everything that the first view counts, at one point in time. */
export const overviewDocument = graphql(/* GraphQL */ `
  query Overview($at: PointInTime) {
    overview(at: $at) {
      identities
      identitiesThatComplete
      completions
      material
      modes {
        mode
        completions
        material
      }
      identityKinds {
        kind
        identities
        identitiesThatComplete
        completions
        material
        blocked
      }
      scopes {
        scope
        completions
        material
      }
      workflows {
        workflow {
          id
          name
          process
          materiality
        }
        completions
        material
        modes {
          mode
          completions
          material
        }
      }
      violations
      identitiesThatViolate
      risks {
        risk
        violations
        identities
        combinations
        combinationsViolated
      }
      combinations {
        combination {
          id
          name
          risk
        }
        violations
      }
      coverage {
        permissionsGranted
        permissionsCovered
        actionsEnabled
        actionsCovered
      }
    }
  }
`);

export const overview = question({
  document: overviewDocument,
  doing: 'counting who completes what, and who holds what nobody may',
});
