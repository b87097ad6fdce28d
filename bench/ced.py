#!/usr/bin/env python3
"""Counts the CED cascades again from their raw files, with no code of the program, and holds `recourse spread` to every figure.

Use: bench/ced.py FOLDER [--recourse PROGRAM]     FOLDER is the collection (original/, rumor-repost/, non-rumor-repost/); prints the tables of docs/spread-ced.md.
The exit status is 1 where any figure differs.
"""
import argparse, glob, json, os, subprocess, sys


def count(rows, mid, uid):
    distinct = {}
    for row in rows:
        if row["mid"] != mid:
            distinct.setdefault(row["mid"], row)
    depths, widths = {}, {}
    def depth(key):
        way = []
        while key not in depths:
            parent = distinct[key].get("parent") or ""
            way.append(key)
            if parent not in distinct or parent == mid or parent in way:
                depths[key] = 1
                way.pop()
                break
            key = parent
        for step in reversed(way):
            depths[step] = depths[distinct[step]["parent"]] + 1
    for key in distinct:
        depth(key)
    for level in depths.values():
        widths[level] = widths.get(level, 0) + 1
    return {
        "raw": len(rows),
        "duplicates": len(rows) - len(distinct),
        "posts": len(distinct) + 1,
        "own": sum(str(row["uid"]) == uid for row in distinct.values()),
        "accounts": len({str(row["uid"]) for row in distinct.values()} - {uid}),
        "depth": max(depths.values(), default=0),
        "maxBreadth": max(widths.values(), default=0),
        "unresolvedParents": sum((row.get("parent") or "") not in distinct and (row.get("parent") or "") not in ("", mid) for row in distinct.values()),
    }


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--recourse", default=os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "recourse"))
    options = parser.parse_args()
    answer = json.loads(subprocess.run([options.recourse, "spread", options.folder, "--json"], capture_output=True, check=False).stdout)
    ours = {entry["root"]: entry for entry in answer["information"]}
    truth, wrong, compared = {}, 0, 0
    for kind in ("rumor-repost", "non-rumor-repost"):
        for file in sorted(glob.glob(os.path.join(options.folder, kind, "*.json"))):
            _, mid, uid = os.path.basename(file)[:-5].split("_")
            with open(file, encoding="utf-8") as rows, open(os.path.join(options.folder, "original", os.path.basename(file)), encoding="utf-8") as post:
                original = json.load(post)
                figures = count(json.load(rows), mid, uid) | {"declared": original["reposts"]}
            truth[mid] = figures | {"comments": original.get("comments")}
            entry = ours[mid]
            seen = {name: entry.get(name) for name in figures}
            seen["raw"] = entry["rows"]["raw"]
            seen["own"] = sum(one["count"] for one in entry["rows"]["disputed"] if one["reason"] == "own")
            seen["declared"] = entry["declared"]["forwards"]
            for name, value in figures.items():
                compared += 1
                if seen[name] != value:
                    wrong += 1
                    print(f"{mid} {name}: {value} here, {seen[name]} by the program", file=sys.stderr)
    total = {name: sum(one[name] for one in truth.values()) for name in ("raw", "duplicates", "own", "unresolvedParents")}
    print(f"{len(truth)} cascades, {compared} figures compared, {wrong} differ; {total['raw']} rows, {total['duplicates']} duplicates, {total['own']} by the author, {total['unresolvedParents']} parents not in the material\n")
    print("| root | declared reposts | declared comments | rows | distinct | by the author | accounts |\n|---|---|---|---|---|---|---|")
    for mid, one in truth.items():
        if (one["declared"] >= 500) != (one["posts"] - 1 >= 500):
            print(f"| {mid} | {one['declared']} | {one['comments']} | {one['raw']} | {one['posts'] - 1} | {one['own']} | {one['accounts']} |")
    return 1 if wrong or len(truth) != len(ours) else 0


if __name__ == "__main__":
    sys.exit(main())
