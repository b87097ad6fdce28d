#!/usr/bin/env python3
# Whole commands beside named peers, in one run, interleaved. Prints a Markdown table: wall clock and CPU (median of the rounds), peak memory, ratio.
# Use: bench/whole.py [--megabytes 300] [--posts 300000] [--rounds 3] [--folder DIR]
# Peers from Debian: ripgrep, openssl, coreutils, python3-networkx. A peer that is not installed is left out, and the table says so.
import argparse, os, platform, shutil, statistics, subprocess, sys, tempfile, time

HOME = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
NETWORKX = """
import csv, sys, networkx as nx
graph, roots = nx.DiGraph(), {}
for row in csv.DictReader(open(sys.argv[1], encoding="utf-8")):
    graph.add_node(row["帖子ID"], user=row["用户ID"])
    if row["父ID"]:
        graph.add_edge(row["父ID"], row["帖子ID"])
    else:
        roots[row["帖子ID"]] = row["用户ID"]
for root in roots:
    depth = nx.single_source_shortest_path_length(graph, root)
    levels = {}
    for post, steps in depth.items():
        levels[steps] = levels.get(steps, 0) + 1
    print(root, len(depth), max(depth.values()), max(levels.values()), len({graph.nodes[post]["user"] for post in depth} - {roots[root]}))
"""


def measure(command, before=None):
    if before:
        before()
    begun = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, shell=isinstance(command, str))
    error = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"{command}: exit status {os.waitstatus_to_exitcode(status)}\n{error.decode(errors='replace')}")
    return time.monotonic() - begun, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--megabytes", type=int, default=300)
    parser.add_argument("--posts", type=int, default=300_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--folder")
    options = parser.parse_args()
    folder = options.folder or tempfile.mkdtemp(prefix="recourse-bench-")
    os.makedirs(folder, exist_ok=True)
    os.environ["RECOURSE_HOME"] = os.path.join(folder, "keys")
    recourse = os.path.join(HOME, "recourse")
    table, forest = os.path.join(folder, "large.csv"), os.path.join(folder, "forest.csv")
    subprocess.run([recourse, "--version"], check=True, stdout=subprocess.DEVNULL)
    bench = ["dotnet", "run", "-c", "Release", "--project", os.path.join(HOME, "bench", "Recourse.Benchmarks"), "--"]
    subprocess.run(bench + ["table", table, str(options.megabytes)], check=True)
    subprocess.run(bench + ["forest", forest, str(options.posts)], check=True)
    case = os.path.join(folder, "case")

    def fresh():
        shutil.rmtree(case, ignore_errors=True)
        os.makedirs(os.path.join(case, "material"))
        os.link(table, os.path.join(case, "material", "large.csv"))
        with open(os.path.join(case, "case.yaml"), "w", encoding="utf-8") as file:
            file.write("title: bench\ndecisionDate: 2024-06-01\n")

    python = "/usr/bin/python3"
    has_networkx = os.path.exists(python) and subprocess.run([python, "-c", "import networkx"], capture_output=True).returncode == 0
    rows = [
        ("find personal information", [recourse, "scan", table, "--json"], None,
         "rg -o, 3 patterns, nothing validated or counted", shutil.which("rg") and
         ["rg", "-o", "-e", r"[1-9]\d{16}[\dXx]", "-e", r"1[3-9]\d{9}", "-e", r"62\d{14,17}", table]),
        ("seal (SHA-256 and SM3, copied, synced)", [recourse, "seal", case], fresh,
         "openssl dgst -sha256, -sm3 and cp", shutil.which("openssl") and
         f"openssl dgst -sha256 '{table}' && openssl dgst -sm3 '{table}' && cp '{table}' '{folder}/copy' && sync '{folder}/copy'"),
        ("run (the main job)", [recourse, "run", case], fresh, "", None),
        ("verify (recount included)", [recourse, "verify", case], None, "sha256sum", ["sha256sum", table]),
        ("spread, with exclusions and groups", [recourse, "spread", forest, "--json"], None,
         "networkx: sizes, depth, breadth, accounts", [python, "-c", NETWORKX, forest] if has_networkx else None),
    ]
    times = {}
    for _ in range(options.rounds):
        for name, ours, before, peer, theirs in rows:
            times.setdefault((name, "ours"), []).append(measure(ours, before))
            if theirs:
                times.setdefault((name, "peer"), []).append(measure(theirs))

    middle = lambda runs, at: statistics.median(run[at] for run in runs)
    processor = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), platform.processor())
    print(f"\n{processor}, {os.cpu_count()} cores; table of {options.megabytes} MiB, {options.posts} posts, median of {options.rounds}\n")
    print("| job | wall s | CPU s | peak MiB | peer | wall s | CPU s | ratio (peer wall / ours) |\n|---|---|---|---|---|---|---|---|")
    for name, _, _, peer, theirs in rows:
        ours = times[(name, "ours")]
        line = f"| {name} | {middle(ours, 0):.2f} | {middle(ours, 1):.2f} | {max(run[2] for run in ours):.0f} |"
        if theirs:
            runs = times[(name, "peer")]
            line += f" {peer} | {middle(runs, 0):.2f} | {middle(runs, 1):.2f} | {middle(runs, 0) / middle(ours, 0):.2f} |"
        else:
            line += f" {peer + ' not installed' if peer else 'none'} | | | |"
        print(line)
    if not options.folder:
        shutil.rmtree(folder, ignore_errors=True)


main()
