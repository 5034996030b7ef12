"""Matching the annotations of two sets: the largest one, the heaviest one, and the quick one.

Rows and columns are numbered from 0. Every function gives the same answer for the same numbers in the same order.
"""

from __future__ import annotations

from collections.abc import Sequence

Edge = tuple[int, int, int]


def largest_matching(rows: int, edges: Sequence[Sequence[int]], columns: int) -> list[int]:
    """A one-to-one matching with as many pairs as possible: for each row its column, or -1.

    ``edges[row]`` are the columns a row may take. Augmenting paths are found breadth first (Hopcroft and Karp 1973).
    """
    column_of, row_of = [-1] * rows, [-1] * columns
    for row in range(rows):
        for column in edges[row]:
            if row_of[column] < 0:
                column_of[row], row_of[column] = column, row
                break
    while True:
        level = _levels(rows, edges, column_of, row_of)
        if level is None:
            return column_of
        for row in range(rows):
            if column_of[row] < 0:
                _augment(row, edges, column_of, row_of, level)


def _levels(
    rows: int, edges: Sequence[Sequence[int]], column_of: list[int], row_of: list[int]
) -> list[int] | None:
    """The distance of each row from a free row, or None if no free column can be reached."""
    level = [0 if column_of[row] < 0 else -1 for row in range(rows)]
    queue = [row for row in range(rows) if level[row] == 0]
    reached = False
    for row in queue:
        for column in edges[row]:
            following = row_of[column]
            if following < 0:
                reached = True
            elif level[following] < 0:
                level[following] = level[row] + 1
                queue.append(following)
    return level if reached else None


def _augment(
    root: int, edges: Sequence[Sequence[int]], column_of: list[int], row_of: list[int], level: list[int]
) -> None:
    """Follow rising levels, depth first with a stack of our own, and flip the path found."""
    path: list[tuple[int, int]] = []
    walk = [(root, iter(edges[root]))]
    while walk:
        row, columns = walk[-1]
        for column in columns:
            following = row_of[column]
            if following < 0:
                path.append((row, column))
                for step_row, step_column in path:
                    column_of[step_row], row_of[step_column] = step_column, step_row
                return
            if level[following] == level[row] + 1:
                path.append((row, column))
                walk.append((following, iter(edges[following])))
                break
        else:
            level[row] = -1
            walk.pop()
            if path:
                path.pop()


def components(edges: Sequence[Edge]) -> list[list[Edge]]:
    """The edges ``(row, column, weight)`` split into connected parts; order is kept."""
    root: dict[int, int] = {}

    def find(node: int) -> int:
        while root.setdefault(node, node) != node:
            root[node] = root[root[node]]
            node = root[node]
        return node

    for row, column, _ in edges:
        root[find(~column)] = find(row)
    parts: dict[int, list[Edge]] = {}
    for edge in edges:
        parts.setdefault(find(edge[0]), []).append(edge)
    return list(parts.values())


def heaviest_matching(edges: Sequence[Edge]) -> list[tuple[int, int]]:
    """The one-to-one matching with the greatest sum of weights; exact, all weights positive integers.

    The Hungarian method with potentials (Kuhn 1955; Munkres 1957), rows added one by one: n² · m steps.
    """
    if len(edges) == 1:
        return [edges[0][:2]]
    rows = sorted({row for row, _, _ in edges})
    columns = sorted({column for _, column, _ in edges})
    turned = len(rows) > len(columns)
    if turned:
        rows, columns = columns, rows
    row_at = {row: i for i, row in enumerate(rows)}
    column_at = {column: i for i, column in enumerate(columns)}
    weight = [[0] * len(columns) for _ in rows]
    for row, column, value in edges:
        if turned:
            row, column = column, row
        weight[row_at[row]][column_at[column]] = value
    result = []
    for column_number, row_number in enumerate(_assign(weight)):
        if row_number >= 0 and weight[row_number][column_number]:
            pair = rows[row_number], columns[column_number]
            result.append((pair[1], pair[0]) if turned else pair)
    return result


def _assign(weight: list[list[int]]) -> list[int]:
    """For each column the row assigned to it, or -1; every row gets a column (rows <= columns)."""
    n, m = len(weight), len(weight[0])
    row_potential, column_potential = [0] * (n + 1), [0] * (m + 1)
    row_of, way = [0] * (m + 1), [0] * (m + 1)
    for row in range(1, n + 1):
        row_of[0] = row
        column = 0
        least: list[int | None] = [None] * (m + 1)
        used = [False] * (m + 1)
        while row_of[column]:
            used[column] = True
            here = row_of[column]
            delta: int | None = None
            following = 0
            for j in range(1, m + 1):
                if used[j]:
                    continue
                slack = -weight[here - 1][j - 1] - row_potential[here] - column_potential[j]
                known = least[j]
                if known is None or slack < known:
                    least[j] = known = slack
                    way[j] = column
                if delta is None or known < delta:
                    delta, following = known, j
            step = delta or 0
            for j in range(m + 1):
                value = least[j]
                if used[j]:
                    row_potential[row_of[j]] += step
                    column_potential[j] -= step
                elif value is not None:
                    least[j] = value - step
            column = following
        while column:
            row_of[column] = row_of[way[column]]
            column = way[column]
    return [row - 1 for row in row_of[1:]]


def greedy_matching(edges: Sequence[Edge]) -> list[tuple[int, int]]:
    """Take the heaviest edge left, drop what it touches, go on; equal weights in row and column order."""
    rows: set[int] = set()
    columns: set[int] = set()
    result = []
    for row, column, _ in sorted(edges, key=lambda edge: (-edge[2], edge[0], edge[1])):
        if row not in rows and column not in columns:
            rows.add(row)
            columns.add(column)
            result.append((row, column))
    return result
