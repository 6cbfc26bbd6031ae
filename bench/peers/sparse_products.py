"""Which identities complete which workflow, scopes and limits aside? Sparse products, with SciPy.

Usage: sparse_products.py FOLDER. The folder holds the relations as CSV files. Prints the version of SciPy; then, for each
line read, answers the question and prints the milliseconds that it took and how many pairs there are, which are then
in FOLDER/pairs.bin as 64-bit integers: all identities, then all workflows.
"""

import sys
import time

import numpy
import scipy
from scipy.sparse import csr_array


def load(folder, name, *columns):
    with open(f"{folder}/{name}.csv", encoding="ascii") as file:
        names = file.readline().strip().split(",")
        cells = numpy.loadtxt(file, delimiter=",", dtype=numpy.int64, ndmin=2)
    if cells.size == 0:
        cells = numpy.empty((0, len(names)), dtype=numpy.int64)
    return [cells[:, names.index(column)] for column in columns]


def matrix(rows, columns, shape):
    """A matrix of ones at the pairs given, each counted once."""
    made = csr_array((numpy.ones(len(rows), dtype=numpy.int32), (rows, columns)), shape=shape)
    made.data[:] = 1
    return made


def ones(product):
    """What is anything but nothing is one."""
    product.data[:] = 1
    return product


def closed(start, edges):
    """What is reached over any number of edges: edges to edges to ... start, until nothing is added."""
    whole, added = start, start
    while added.nnz > 0:
        step = ones((edges @ added).tocsr())
        added = step - step.multiply(whole)
        added.eliminate_zeros()
        whole = ones((whole + added).tocsr())
    return whole


def all_of(held, sizes):
    """Where the count of what is held is the number that is needed."""
    counted = held.tocsr()
    counted.data = (counted.data == sizes[counted.indices]).astype(numpy.int32)
    counted.eliminate_zeros()
    return counted


class Company:
    """The relations as sparse matrices; the needed permissions alone are columns."""

    def __init__(self, folder):
        has_role = load(folder, "has_role", "identity", "role")
        has_permission = load(folder, "has_permission", "identity", "permission")
        inherits = load(folder, "inherits", "role", "parent")
        grants = load(folder, "grants", "role", "permission")
        act_as = load(folder, "act_as", "identity", "account")
        enables = load(folder, "enables", "permission", "action")
        sizes = load(folder, "action_size", "action", "permissions")
        step_action = load(folder, "step_action", "step", "action")
        route_step = load(folder, "route_step", "route", "step")
        route = load(folder, "route", "route", "workflow", "steps")
        identities = 1 + max(c.max(initial=0) for c in (has_role[0], has_permission[0], *act_as))
        roles = 1 + max(c.max(initial=0) for c in (has_role[1], grants[0], *inherits))
        needed = numpy.unique(enables[0])
        actions = 1 + max(sizes[0].max(initial=0), step_action[1].max(initial=0))
        steps = 1 + max(step_action[0].max(initial=0), route_step[1].max(initial=0))
        routes, workflows = len(route[0]), 1 + route[1].max(initial=0)

        self.has_role = matrix(*has_role, (identities, roles))
        self.has_permission = of_needed(*has_permission, needed, identities)
        self.inherits = matrix(*inherits, (roles, roles))
        self.grants = of_needed(*grants, needed, roles)
        self.act_as = matrix(*act_as, (identities, identities))
        self.enables = matrix(numpy.searchsorted(needed, enables[0]), enables[1], (len(needed), actions))
        self.performs = matrix(step_action[1], step_action[0], (actions, steps))
        self.travels = matrix(route_step[1], route_step[0], (steps, routes))
        self.leads = matrix(route[0], route[1], (routes, workflows))
        self.action_sizes = numpy.zeros(actions, dtype=numpy.int32)
        self.action_sizes[sizes[0]] = sizes[1]
        self.route_sizes = numpy.zeros(routes, dtype=numpy.int32)
        self.route_sizes[route[0]] = route[2]

    def pairs(self):
        of_roles = closed(self.grants, self.inherits)
        can = ones((self.has_role @ of_roles + self.has_permission).tocsr())
        performs = all_of(can @ self.enables, self.action_sizes)
        does = ones((performs @ self.performs).tocsr())
        does_somehow = closed(does, self.act_as)
        travelled = all_of(does_somehow @ self.travels, self.route_sizes)
        return (travelled @ self.leads).tocoo()


def of_needed(holders, permissions, needed, count):
    is_needed = numpy.isin(permissions, needed)
    columns = numpy.searchsorted(needed, permissions[is_needed])
    return matrix(holders[is_needed], columns, (count, len(needed)))


def main():
    folder = sys.argv[1]
    company = Company(folder)
    print(scipy.__version__, flush=True)
    for _ in sys.stdin:
        start = time.perf_counter()
        found = company.pairs()
        taken = (time.perf_counter() - start) * 1000
        numpy.concatenate([found.coords[0], found.coords[1]]).astype(numpy.int64).tofile(f"{folder}/pairs.bin")
        print(taken, found.nnz, flush=True)


main()
