import { type ASTNode, BREAK, type DocumentNode, Kind, visit } from 'graphql';

/**
 * The innermost argument (or field of an argument) that a part of a question is in or is; for a default value of a
 * variable, the argument that the variable is given to. Undefined for what is in no argument.
 */
export function argumentOfNode(node: ASTNode, document: DocumentNode): string | undefined {
  return firstArgument(document, (each) => each === node);
}

/** The innermost argument that a variable is given to where it is used first. */
export function argumentOfVariable(name: string, document: DocumentNode): string | undefined {
  return firstArgument(document, (each) => each.kind === Kind.VARIABLE && each.name.value === name);
}

function firstArgument(document: DocumentNode, matches: (node: ASTNode) => boolean): string | undefined {
  let found: string | undefined;
  visit(document, {
    enter(node, _key, parent, _path, ancestors) {
      if (!matches(node)) return undefined;
      const around = [...ancestors, parent].filter(
        (each): each is ASTNode => each !== undefined && 'kind' in each,
      );
      found = innermost([...around, node], document);
      return found === undefined ? undefined : BREAK;
    },
  });
  return found;
}

/** @param nodes a part of the question after all that it is in, outermost first. */
function innermost(nodes: readonly ASTNode[], document: DocumentNode): string | undefined {
  for (const node of nodes.toReversed()) {
    if (node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD) return node.name.value;
    if (node.kind === Kind.VARIABLE_DEFINITION && nodes.at(-1)?.kind !== Kind.VARIABLE) {
      return argumentOfVariable(node.variable.name.value, document);
    }
  }
  return undefined;
}
