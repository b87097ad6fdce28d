using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.PersonalData;

/// <summary>
/// Counts courses of conduct by 2017 No. 10 art. 11: what was obtained and then provided counts once, what was given separately to several recipients
/// adds up, a publication counts once. Persons are compared over the whole material, each batch counts a person once at the strictest tier of the
/// rows that the batch holds about them.
/// </summary>
public static class ConductCounter
{
    /// <summary>Name and version of the counting; raised whenever a result can change.</summary>
    public const string Engine = "items/4";

    /// <summary>Counts.</summary>
    /// <param name="scan">The scan of the material.</param>
    /// <param name="file">The case file: who obtained which files and handed which over. Its own counts are ignored.</param>
    /// <param name="decisions">Decisions that stand; lapsed ones change nothing and are noticed.</param>
    public static ConductResult Count(ScanResult scan, CaseFile file, IReadOnlyList<StandingDecision> decisions)
    {
        ArgumentNullException.ThrowIfNull(scan);
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(decisions);
        var notices = new List<Bilingual>();
        var decided = new ItemDecisions(decisions, notices);
        var lists = new PersonLists(scan.Rows, file, notices);
        var plans = new List<BatchPlan> { new("items/all", scan.Rows.Documents, BatchRules.None) };
        var counted = new List<CountedConduct>();
        ConductMarks? marks = null;
        foreach (var planned in ConductPlan.Of(file, notices))
        {
            if (Count(scan.Rows, planned, lists, decided, plans, notices, marks ??= new ConductMarks(scan.Rows.Items, scan.Rows.Marks)) is { } conduct)
            {
                counted.Add(conduct);
            }
        }

        notices.AddRange(decided.NotApplied());
        return new ConductResult
        {
            Conducts = [.. counted.Select(conduct => conduct.Count)],
            Findings = ItemFindings.Of(scan, counted, decided),
            HandOvers = HandOverCharts.Of(file, counted),
            Notices = [.. notices],
            Plans = [.. plans],
        };
    }

    private static CountedConduct? Count(
        RowTable rows, ConductPlan plan, PersonLists lists, ItemDecisions decided, List<BatchPlan> plans, List<Bilingual> notices, ConductMarks marks)
    {
        var parts = new List<CountedBatch>();
        marks.Given.Clear();
        var inDuty = new long[ItemKinds.Count];
        foreach (var (name, to, files) in plan.Batches)
        {
            var documents = Documents(rows, files, notices);
            var id = $"{plan.Id}/{name}";
            var rules = new BatchRules(
                decided.On(Reasons.Consented, id, plan.Id) == ItemVerdict.Rejected ? _ => null : lists.Consented,
                decided.On(Reasons.Untrue, id, plan.Id) == ItemVerdict.Rejected ? _ => null : lists.Untrue,
                decided.On(Reasons.Company, id, plan.Id) == ItemVerdict.Rejected);
            plans.Add(new BatchPlan(id, documents, rules));
            parts.Add(new CountedBatch(id, to, files, BatchCounter.Count(rows, documents, rules, parts.Count == 0 ? marks.Obtained : marks.Provided), rules));
            if (parts.Count > 1)
            {
                marks.Give(parts.Count - 1, inDuty);
            }
        }

        if (parts.All(part => part.Counter.Documents.Count == 0))
        {
            return null;
        }

        return Join(rows, plan, parts, inDuty, marks);
    }

    private static CountedConduct Join(RowTable rows, ConductPlan plan, List<CountedBatch> parts, long[] inDuty, ConductMarks marks)
    {
        var (obtained, provided) = (parts[0], parts.Skip(1).ToList());
        var kept = new long[ItemKinds.Count];
        var doubled = new List<(int Row, string To, KeyKind Key)>();
        var alone = new List<ListedRow>();
        var (doubles, standing) = (0L, 0L);
        foreach (var document in obtained.Counter.Documents)
        {
            var judge = new RowJudge(rows, obtained.Rules, document);
            var number = document.First - 1;
            for (var block = 0; block < document.Rows.Blocks; block++)
            {
                foreach (ref readonly var row in document.Rows.Block(block))
                {
                    number++;
                    if (judge.Of(row, number, marks.Obtained) != Fate.Net)
                    {
                        continue;
                    }

                    if (marks.Given.First(row.Item) is > 0 and var given)
                    {
                        if (doubles++ < BatchCounter.Limit)
                        {
                            doubled.Add((number, parts[given].To, row.Used));
                        }
                    }
                    else
                    {
                        kept[(int)marks.Obtained.Kind(row.Item)]++;
                        if (standing++ < BatchCounter.Limit)
                        {
                            alone.Add(new ListedRow(number, -1, row.Used));
                        }
                    }
                }
            }
        }

        var all = provided.Aggregate(obtained.Counter.Result.Tally, (sum, part) => sum.Merge(part.Counter.Result.Tally));
        var tally = Tally.Of(all.Raw, [.. all.Excluded, new ReasonCount(Reasons.DoubleAct, doubles)], all.Disputed);
        var kinds = Sum([BatchCounter.Kinds(kept), .. provided.Select(part => part.Counter.Result.Kinds)]);

        // Where the case file names nothing obtained, all that was provided came in duty.
        var ofDuty = plan.Conduct.Obtained.Length == 0 ? Sum(provided.Select(part => part.Counter.Result.Kinds)) : BatchCounter.Kinds(inDuty);
        return new CountedConduct(
            new ConductCount
            {
                Actor = plan.Actor.Id,
                Conduct = plan.Conduct.Id,
                Obtained = obtained.Counter.Result,
                Provided = [.. provided.Select(part => new ProvidedBatch(part.To, part.Counter.Result))],
                DoubleAct = doubles,
                Tally = tally,
                Kinds = kinds,
                Tiers = BatchCount.TiersOf(kinds),
                Insider = plan.Conduct.InDuty == Ternary.True && provided.Count > 0 ? BatchCount.TiersOf(ofDuty) : null,
            },
            plan, parts, alone, doubled);
    }

    private static ImmutableArray<KindCount> Sum(IEnumerable<ImmutableArray<KindCount>> parts)
    {
        var counts = new long[ItemKinds.Count];
        foreach (var kind in parts.SelectMany(part => part))
        {
            counts[(int)Enum.Parse<ItemKind>(kind.Kind)] += kind.Net;
        }

        return BatchCounter.Kinds(counts);
    }

    private static List<DocumentRows> Documents(RowTable rows, IReadOnlyList<string> files, List<Bilingual> notices)
    {
        var documents = new List<DocumentRows>();
        foreach (var name in files)
        {
            var found = rows.OfFile(name).ToList();
            documents.AddRange(found);
            if (found.Count == 0)
            {
                notices.Add(new(
                    $"案件文件写明的 {name} 不在材料中，没有计入。", $"{name} is named in the case file but is not in the material: nothing of it is counted."));
            }
        }

        return [.. documents.DistinctBy(document => document.Place).OrderBy(document => document.Place)];
    }
}

/// <summary>A batch with what it was counted from.</summary>
internal sealed record CountedBatch(string Id, string To, IReadOnlyList<string> Files, BatchCounter Counter, BatchRules Rules);

/// <summary>A conduct with what its findings list.</summary>
/// <param name="Count">The figures.</param>
/// <param name="Plan">What the case file states.</param>
/// <param name="Parts">The obtained batch, then the recipients'.</param>
/// <param name="Kept">First rows that were obtained and never provided.</param>
/// <param name="Doubled">First rows that were obtained and provided as well, with a recipient.</param>
internal sealed record CountedConduct(
    ConductCount Count, ConductPlan Plan, IReadOnlyList<CountedBatch> Parts, IReadOnlyList<ListedRow> Kept, IReadOnlyList<(int Row, string To, KeyKind Key)> Doubled);
