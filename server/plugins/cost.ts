import {
  type DocumentNode,
  type FieldNode,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLSchema,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromAST,
} from 'graphql';

/** What the work of a field costs, where it is more than looking something up. */
const WORK: Readonly<Record<string, number>> = {
  'CompletionChange.edges': 20,
  'Query.accessPaths': 50,
  'Query.alternatives': 50,
  'Query.causes': 200,
  'Query.changes': 100,
  'Query.completions': 50,
  'Query.obstacles': 50,
  'Query.overview': 100,
  'Query.violations': 50,
  'Query.whoCan': 50,
  'Query.whoReaches': 50,
  'Identity.completions': 20,
  'Identity.steps': 10,
  'Completion.witness': 10,
  'Violation.witness': 10,
  'Review.assessment': 100,
  'Review.misstatementPaths': 100,
};

/** How many entries a list that is not asked in pages is taken to have, and those that are longer than others. */
const USUAL_LENGTH = 3;
const LONGER: Readonly<Record<string, number>> = {
  'Identity.completions': 10,
  'Identity.steps': 10,
  'Query.toxicCombinations': 50,
  'Assessment.tests': 15,
  'Query.workflows': 50,
};
const MOST = 500;

/**
 * How much work a question is: one for each node, edge or other object that it may return, and more for what has to
 * be computed. A list has as many entries as its `first` says (in a variable or by default, too). Fragments are
 * counted once and remembered, so that counting is quick for every question.
 */
export function costOf(
  operation: OperationDefinitionNode,
  document: DocumentNode,
  schema: GraphQLSchema,
  variables: Readonly<Record<string, unknown>>,
): number {
  const counted = new Map<string, number>();

  const ofSelections = ({ selections }: SelectionSetNode, typeName: string): number =>
    selections.reduce((sum, selection) => {
      if (selection.kind === Kind.FIELD) return sum + ofField(selection, typeName);
      if (selection.kind === Kind.FRAGMENT_SPREAD) return sum + ofFragment(selection.name.value);
      return sum + ofSelections(selection.selectionSet, selection.typeCondition?.name.value ?? typeName);
    }, 0);

  const ofFragment = (name: string): number => {
    const known = counted.get(name);
    if (known !== undefined) return known;
    counted.set(name, 0);
    const fragment = document.definitions.find(
      (each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === name,
    );
    const cost =
      fragment?.kind === Kind.FRAGMENT_DEFINITION
        ? ofSelections(fragment.selectionSet, fragment.typeCondition.name.value)
        : 0;
    counted.set(name, cost);
    return cost;
  };

  const ofField = (node: FieldNode, typeName: string): number => {
    const type = schema.getType(typeName);
    const field = isObjectType(type) ? type.getFields()[node.name.value] : undefined;
    const inner = field && getNamedType(field.type);
    if (!field || !isCompositeType(inner) || !node.selectionSet) return 0;
    const work = WORK[`${typeName}.${field.name}`] ?? 1;
    return work + lengthOf(field, node, typeName) * ofSelections(node.selectionSet, inner.name);
  };

  const lengthOf = (field: GraphQLField<unknown, unknown>, node: FieldNode, typeName: string): number => {
    const first = field.args.find(({ name }) => name === 'first');
    const isList = isListType(getNullableType(field.type)) && !typeName.endsWith('Connection');
    if (!first) return isList ? (LONGER[`${typeName}.${field.name}`] ?? USUAL_LENGTH) : 1;
    const given = node.arguments?.find(({ name }) => name.value === 'first')?.value;
    const asked = given && (valueFromAST(given, first.type, variables) ?? first.defaultValue);
    const length = Number(asked ?? first.defaultValue);
    return Math.min(Math.max(length, 1), MOST);
  };

  return ofSelections(operation.selectionSet, schema.getRootType(operation.operation)?.name ?? 'Query');
}
