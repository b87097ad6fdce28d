using System.Collections.Immutable;
using System.Globalization;
using Recourse.Findings;
using Recourse.Records;

namespace Recourse.PersonalData;

/// <summary>
/// The findings of a count of items: <c>identifiers/KIND</c>, <c>items/all</c>, and for each conduct <c>items/ACTOR/CONDUCT</c>, <c>…/obtained</c>,
/// <c>…/to/RECIPIENT</c>.
/// </summary>
internal sealed class ItemFindings
{
    private readonly ScanResult _scan;
    private readonly ItemDecisions _decided;
    private readonly Excerpts _excerpts;

    private ItemFindings(ScanResult scan, ItemDecisions decided, IEnumerable<int> listed)
    {
        _scan = scan;
        _decided = decided;
        _excerpts = new Excerpts(scan, listed);
    }

    /// <summary>All findings in their order.</summary>
    public static ImmutableArray<Finding> Of(ScanResult scan, IReadOnlyList<CountedConduct> conducts, ItemDecisions decided)
    {
        var all = scan.All ?? BatchCounter.Count(scan.Rows, scan.Rows.Documents, BatchRules.None, scan.Rows.Marks);
        var counters = conducts.SelectMany(conduct => conduct.Parts).Select(part => part.Counter).Prepend(all);
        var listed = counters.SelectMany(counter => Enumerable.Range(0, Fates.Count).SelectMany(fate => counter.Listed((Fate)fate))).Select(row => row.Row)
            .Concat(conducts.SelectMany(conduct => conduct.Kept.Select(row => row.Row).Concat(conduct.Doubled.Select(row => row.Row))));
        var findings = new ItemFindings(scan, decided, listed);
        return
        [
            .. scan.Identifiers.Select(findings.OfIdentifier),
            Recognised.Told(
                findings.OfBatch("items/all", new("全部材料中的个人信息", "Personal information in the whole material"), all, scan.Items, inConduct: false), all.Documents, scan.ItemsRead),
            .. conducts.SelectMany(findings.OfConduct),
        ];
    }

    private Finding OfIdentifier(IdentifierCount count)
    {
        var name = ItemWords.Identifier(count.Kind);
        return new Finding
        {
            Id = $"identifiers/{count.Kind}",
            Title = new($"材料中的{name.Zh}", $"{name.En} in the material"),
            Unit = new("次", "occurrences"),
            Tally = Tally.Of(count.Occurrences),
            Figures = [Figure("occurrences", new("出现次数", "Occurrences"), count.Occurrences), Figure("distinct", new("不同的号码", "Distinct"), count.Distinct)],
            Derivation =
            [
                new("逐字节读取全部材料，每个有效的号码每出现一次计一次；编号列（订单号、运单号等）中的数字不计。", "Every valid one counts each time it stands in the material; numbers in columns that number the rows (orders, waybills) do not count."),
                new("比较是否相同之前去掉空格、短横线，全角改为半角；邮箱不分大小写。", "Before comparing, blanks and dashes are dropped, full width is folded, addresses of mail are put in lower case."),
            ],
            Inputs = Inputs(_scan.Rows.Documents),
            NotProved = [ItemWords.NotTrue],
            Engine = ConductCounter.Engine,
        };
    }

    private Finding OfBatch(string id, Bilingual title, BatchCounter counter, BatchCount result, bool inConduct) => new()
    {
        Id = id,
        Title = title,
        Unit = ItemWords.Items,
        Tally = result.Tally,
        Figures =
        [
            .. Tiers(result.Kinds), Figure("persons", new("涉及的人", "Persons"), result.Persons),
            .. inConduct ? [] : TierFigures.OtherKeys(_scan, result),
            .. TierFigures.Points(inConduct ? null : _scan.Rows.Tracks),
        ],
        Derivation = [ItemWords.WhatIsARow, ItemWords.Identifying, ItemWords.SamePerson, ItemWords.HighestTier, .. Reviewer(result.Kinds), ItemWords.Waterfall(result.Tally)],
        Parameters = Parameters(id, result.DuplicateKeys),
        Inputs = Inputs(counter.Documents),
        Evidence = [.. Enumerable.Range(0, Fates.Count).Select(fate => (Fate)fate).Where(fate => fate == Fate.Net || counter.Rows(fate) > 0).Select(fate => Group(counter, fate))],
        NotProved = inConduct ? [ItemWords.NotTrue, ItemWords.NotLinked, ItemWords.NotHandedOver] : [ItemWords.NotTrue, ItemWords.NotLinked],
        Engine = ConductCounter.Engine,
    };

    private IEnumerable<Finding> OfConduct(CountedConduct conduct)
    {
        var (count, id) = (conduct.Count, conduct.Plan.Id);
        var who = conduct.Plan.Actor.Name.Length > 0 ? conduct.Plan.Actor.Name : count.Actor;
        var given = conduct.Parts.Skip(1).ToList();
        yield return new Finding
        {
            Id = id,
            Title = new($"{who}（{count.Conduct}）的个人信息条数", $"Items of personal information: {who}, {count.Conduct}"),
            Unit = ItemWords.Items,
            Tally = count.Tally,
            Figures =
            [
                .. Tiers(count.Kinds),
                Figure("double-act", ItemWords.Reason(Reasons.DoubleAct), count.DoubleAct),
                .. count.Insider is { } insider ? [Range("insider-t50", insider.T50), Range("insider-t500", insider.T500), Range("insider-t5000", insider.T5000)] : (IEnumerable<Figure>)[],
            ],
            Derivation =
            [
                ItemWords.Article11,
                new($"取得：净 {count.Obtained.Tally.Net} 条。", $"Obtained: net {count.Obtained.Tally.Net}."),
                .. count.Provided.Select(part => new Bilingual($"向 {part.To} 提供：净 {part.Count.Tally.Net} 条。", $"To {part.To}: net {part.Count.Tally.Net}.")),
                new($"取得后又提供的 {count.DoubleAct} 条只计一次，按提供的档次计。", $"{count.DoubleAct} items that were obtained and then provided count once, at the tier of what was provided."),
                .. Reviewer(count.Kinds),
                ItemWords.Waterfall(count.Tally),
            ],
            Parameters = Parameters(id, Keys(conduct)),
            Inputs = Inputs(conduct.Parts.SelectMany(part => part.Counter.Documents)),
            Evidence = Evidence(conduct, given),
            NotProved = [ItemWords.NotTrue, ItemWords.NotLinked, ItemWords.NotHandedOver],
            Engine = ConductCounter.Engine,
        };
        foreach (var part in conduct.Parts.Where(part => part.Counter.Documents.Count > 0))
        {
            yield return Recognised.Told(OfBatch(
                part.Id,
                part.To.Length == 0 ? new($"{who}取得的个人信息", $"Obtained by {who}") : new($"{who}向 {part.To} 提供的个人信息", $"Provided by {who} to {part.To}"),
                part.Counter, part.Counter.Result, inConduct: true), part.Counter.Documents, null);
        }
    }

    private ImmutableArray<EvidenceGroup> Evidence(CountedConduct conduct, List<CountedBatch> given)
    {
        var groups = ImmutableArray.CreateBuilder<EvidenceGroup>();
        var net = conduct.Kept.Concat(given.SelectMany(part => part.Counter.Listed(Fate.Net))).Take(BatchCounter.Limit);
        groups.Add(new("net", ItemWords.Reason("net"), conduct.Count.Tally.Net, [.. net.Select(row => Row(row.Row, Note(row)))]));
        for (var fate = Fate.Unreadable; fate < Fate.DoubleAct; fate++)
        {
            var total = conduct.Parts.Sum(part => part.Counter.Rows(fate));
            if (total > 0)
            {
                var rows = conduct.Parts.SelectMany(part => part.Counter.Listed(fate)).Take(BatchCounter.Limit);
                groups.Add(new(Fates.Word(fate), ItemWords.Reason(Fates.Word(fate)), total, [.. rows.Select(row => Row(row.Row, Note(row)))]));
            }
        }

        if (conduct.Count.DoubleAct > 0)
        {
            groups.Add(new(Reasons.DoubleAct, ItemWords.Reason(Reasons.DoubleAct), conduct.Count.DoubleAct,
                [.. conduct.Doubled.Select(row => Row(row.Row, $"又提供给 {row.To} / provided to {row.To} as well"))]));
        }

        return groups.ToImmutable();
    }

    private EvidenceGroup Group(BatchCounter counter, Fate fate) => new(
        Fates.Word(fate), ItemWords.Reason(Fates.Word(fate)), counter.Rows(fate), [.. counter.Listed(fate).Select(row => Row(row.Row, Note(row)))]);

    private EvidenceRow Row(int number, string note)
    {
        var (document, at) = _scan.Rows.At(number);
        var row = document.Rows[at];
        var info = document.Summary.Info;
        var (confidence, area) = _excerpts.Recognition(document, row);
        var how = Recognised.Note(document, confidence);
        return new(
            new Locator(info.Exhibit, info.InnerPath, row.Offset, row.Length, row.Number) { Via = info.Via, Area = area }, info.File, _excerpts.Of(document, row),
            how.Length > 0 && note.Length > 0 ? $"{how}; {note}" : how + note);
    }

    private string Note(ListedRow listed)
    {
        var key = ItemWords.Key(listed.Key);
        if (listed.Repeats < 0)
        {
            return listed.Key == KeyKind.None ? "" : $"依据：{key.Zh} / known by {key.En}";
        }

        var (document, at) = _scan.Rows.At(listed.Repeats);
        var place = string.Create(CultureInfo.InvariantCulture, $"{document.Summary.Info.File} row={document.Rows[at].Number}");
        return $"依{key.Zh}与 {place} 为同一人 / the same person as {place} by {key.En}";
    }

    private ImmutableArray<Parameter> Parameters(string id, ImmutableArray<KeyCount> keys) =>
    [
        new("listed", BatchCounter.Limit.ToString(CultureInfo.InvariantCulture)),
        new("excerpt", Excerpts.Longest.ToString(CultureInfo.InvariantCulture)),
        .. keys.Select(key => new Parameter($"duplicates by {key.Key}", key.Count.ToString(CultureInfo.InvariantCulture))),
        .. _decided.Parameters(id),
    ];

    private static ImmutableArray<KeyCount> Keys(CountedConduct conduct) =>
    [
        .. conduct.Parts.SelectMany(part => part.Counter.Result.DuplicateKeys).GroupBy(key => key.Key, StringComparer.Ordinal)
            .Select(group => new KeyCount(group.Key, group.Sum(key => key.Count))).OrderBy(key => key.Key, StringComparer.Ordinal),
    ];

    private static IEnumerable<Bilingual> Reviewer(ImmutableArray<KindCount> kinds) => kinds.Any(kind => kind.Tier == "reviewer") ? [ItemWords.ReviewerTier] : [];

    private static IEnumerable<Figure> Tiers(ImmutableArray<KindCount> kinds) => TierFigures.Of(kinds);

    private static Figure Range(string name, CountRange range) => TierFigures.Range(name, range);

    private static Figure Figure(string name, Bilingual title, long value) => TierFigures.Figure(name, title, value);

    private static ImmutableArray<string> Inputs(IEnumerable<DocumentRows> documents) =>
        [.. documents.Select(document => document.Summary.Info.Exhibit).Where(digest => digest.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
