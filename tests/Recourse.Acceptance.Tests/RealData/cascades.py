# Counts Weibo cascades straight from their JSON files, as docs/formats.md words "spread". Shares no code with the program that it checks.
# Use: cascades.py FOLDER  ->  one JSON object, root id -> fields
import json, os, re, sys
from datetime import datetime, timedelta, timezone

CHINA = timezone(timedelta(hours=8))


def instant(value):
    if isinstance(value, (int, float)):
        return datetime.fromtimestamp(int(value), CHINA)
    for form in ("%Y-%m-%d %H:%M:%S", "%a %b %d %H:%M:%S %z %Y"):
        try:
            at = datetime.strptime(value, form)
            return at.replace(tzinfo=CHINA) if at.tzinfo is None else at.astimezone(CHINA)
        except ValueError:
            pass
    return None  # "02月06日 17:45" has no year: no instant


def count(rows, post, root, author):
    first = {}
    for row in rows:
        if row["mid"] != root and row["mid"] not in first:
            first[row["mid"]] = row
    up = {}
    unresolved = 0
    for mid, row in first.items():
        parent = row["parent"]
        if parent and parent != root and parent not in first:
            unresolved += 1
        up[mid] = parent if parent in first else root

    def depth(mid):
        steps = 1
        while up[mid] != root:
            mid, steps = up[mid], steps + 1
        return steps

    depths = [depth(mid) for mid in first]
    times = [at for at in [instant(row["date"]) for row in first.values()] + [instant(post["time"])] if at]
    own = sum(1 for row in first.values() if row["uid"] == author)
    repeats = len(rows) - len(first)
    return {
        "rows": {
            "raw": len(rows), "excluded": [{"reason": "duplicate", "count": repeats}] if repeats else [], "net": len(first),
            "disputed": [{"reason": "own", "count": own}] if own else [], "atLeast": len(first) - own, "atMost": len(first),
        },
        "forwards": None, "comments": None, "views": None,
        "declared": {"forwards": post["reposts"], "views": None},
        "posts": len(first) + 1,
        "accounts": len({row["uid"] for row in first.values()} - {author}),
        "depth": max(depths, default=0),
        "maxBreadth": max((depths.count(level) for level in set(depths)), default=0),
        "first": min(times).strftime("%Y-%m-%dT%H:%M:%S+08:00"), "last": max(times).strftime("%Y-%m-%dT%H:%M:%S+08:00"),
        "unresolvedParents": unresolved, "duplicates": repeats,
    }


folder = sys.argv[1]
result = {}
for kind in ("rumor-repost", "non-rumor-repost"):
    for name in sorted(os.listdir(os.path.join(folder, kind))):
        _, root, author = re.fullmatch(r"(\d+)_(.+)_(\d+)\.json", name).groups()
        with open(os.path.join(folder, kind, name), encoding="utf-8") as file:
            rows = json.load(file)
        with open(os.path.join(folder, "original", name), encoding="utf-8") as file:
            post = json.load(file)
        result[root] = count(rows, post, root, author)
json.dump(result, sys.stdout)
