import { graphql } from '../generated/gql.ts';

/** What the page shows of an identity, wherever it shows one in full. */
export const identityParts = graphql(/* GraphQL */ `
  fragment IdentityParts on Identity {
    id
    name
    kind
    status
    system
    department
    email
    validFrom
    validTo
    attributable
    placeholder
    lastUsedAt
    credentialRotatedAt
    owner {
      id
      name
    }
  }
`);

/** An edge with everything that its grant says, and where that was read. */
export const edgeParts = graphql(/* GraphQL */ `
  fragment EdgeParts on GraphEdge {
    key
    kind
    from
    to
    scope
    limit
    validFrom
    validTo
    activation
    via
    control
    controlMode
    above
    upTo
    evidence {
      grantedBy
      grantedAt
      ticket
      rationale
      lastUsedAt
      source
      file
      row
      pointer
      since
      until
    }
  }
`);

/** How it is done in one scope and for one amount: the steps by key, and the graph with all that is needed to draw it. */
export const witnessParts = graphql(/* GraphQL */ `
  fragment WitnessParts on Witness {
    scope
    amount
    mode
    explanation
    steps {
      scope
      leg {
        key
        kind
        id
        name
      }
      step {
        id
        name
        duty
      }
      function {
        id
        name
      }
      action {
        id
        name
        system
      }
      account {
        id
        name
        kind
        status
        attributable
      }
      actAs {
        key
      }
      permissions {
        permission {
          id
          name
        }
        path {
          key
        }
      }
      rolePath {
        key
      }
    }
    graph {
      nodes {
        key
        kind
        id
        name
      }
      edges {
        ...EdgeParts
      }
    }
  }
`);
