/**
 * The groups of nodes that reach each other (Tarjan's strongly connected components), those of one node left out.
 * @param graph a map of each node to the set of nodes that it points to
 */
export function cyclesOf(graph) {
  const [index, low, stack, groups] = [new Map(), new Map(), [], []];
  const visit = node => {
    index.set(node, index.size);
    low.set(node, index.get(node));
    stack.push(node);
    for (const target of graph.get(node)) {
      if (!index.has(target)) visit(target);
      if (stack.includes(target)) low.set(node, Math.min(low.get(node), low.get(target)));
    }
    if (low.get(node) !== index.get(node)) return;
    const group = stack.splice(stack.indexOf(node)).sort();
    if (group.length > 1) groups.push(group);
  };
  for (const node of graph.keys()) if (!index.has(node)) visit(node);
  return groups;
}
