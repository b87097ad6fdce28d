using System.Collections.Immutable;
using System.Globalization;
using Recourse.Findings;
using Recourse.Records;

namespace Recourse.Spread;

/// <summary>Collects the rows behind a tally, group by group, in the order of the material.</summary>
internal sealed class EvidenceCollector(CountedMaterial material)
{
    /// <summary>Rows listed of a group; the rest are counted.</summary>
    public const int Limit = 200;

    private const string Net = "net";
    private readonly long[] _totals = new long[2 + RowCounts.InOrder.Length];
    private readonly List<EvidenceRow>[] _listed = [.. Enumerable.Range(0, 2 + RowCounts.InOrder.Length).Select(static _ => new List<EvidenceRow>())];

    /// <summary>Adds the rows of an information that are of a kind (null: all).</summary>
    public void Add(CountedInformation information, PostKind? kind, ReadOnlySpan<Verdict> verdicts)
    {
        for (var place = 0; place < information.Rows.Length; place++)
        {
            ref readonly var row = ref information.Rows[place];
            if (kind is not null && row.Post.Kind != kind)
            {
                continue;
            }

            if (row.IsDuplicate)
            {
                List(1, information, row, Repeats(information, row));
                continue;
            }

            var reason = RowCounts.ReasonOf(row.Exclusions, verdicts);
            if (reason < 0 || verdicts[reason] == Verdict.Open)
            {
                List(0, information, row, row.Edge == Edge.Unresolved ? "所称上级帖文不在材料中 / the named parent is not in the material" : "");
            }

            if (reason >= 0)
            {
                List(2 + reason, information, row, Words.Note(RowCounts.InOrder[reason]));
            }
        }
    }

    /// <summary>The groups: <c>net</c> always, reasons that have rows.</summary>
    public ImmutableArray<EvidenceGroup> Done()
    {
        var groups = ImmutableArray.CreateBuilder<EvidenceGroup>();
        for (var at = 0; at < _totals.Length; at++)
        {
            if (at == 0 || _totals[at] > 0)
            {
                var name = at == 0 ? Net : at == 1 ? Reasons.Duplicate : RowCounts.InOrder[at - 2];
                groups.Add(new(name, Words.Reason(name), _totals[at], [.. _listed[at]]));
            }
        }

        return groups.ToImmutable();
    }

    /// <summary>A counter reading as the only record of its group.</summary>
    public static EvidenceRow Reading(CountedMaterial material, CounterReading reading) => new(
        reading.Locator,
        File(material, reading.Locator),
        reading.Value.ToString(CultureInfo.InvariantCulture),
        reading.AsOf is { } instant ? $"截至 {Instants.Text(instant)} / as of {Instants.Text(instant)}" : "读取时间不明 / instant unknown");

    /// <summary>A post as a record of its own.</summary>
    public static EvidenceRow Post(CountedMaterial material, PostRecord post) => new(post.Locator, File(material, post.Locator), Excerpt(post), post.Id);

    private void List(int group, CountedInformation information, in CountedRow row, string note)
    {
        if (_totals[group]++ < Limit)
        {
            _listed[group].Add(new(row.Post.Locator, File(material, row.Post.Locator), Excerpt(row.Post), note));
        }
    }

    private static string Excerpt(PostRecord post)
    {
        var time = post.Time is { } instant ? Instants.Text(instant) : "?";
        var who = post.AuthorName.Length > 0 ? $"{Masking.Name(post.Author)} {Masking.Name(post.AuthorName)}" : Masking.Name(post.Author);
        return $"{time} {who}: {Masking.Text(post.Text)}";
    }

    private string Repeats(CountedInformation information, in CountedRow row)
    {
        var first = row.DuplicateOf == CountedRow.Root ? information.Root!.Locator : information.Rows[row.DuplicateOf].Post.Locator;
        var place = string.Create(
            CultureInfo.InvariantCulture,
            $"{File(material, first)} {(first.Row > 0 ? $"row={first.Row}" : $"bytes={first.Offset}+{first.Length}")}");
        return $"编号已见于 {place} / the id was read at {place}";
    }

    private static string File(CountedMaterial material, Locator locator) =>
        material.Files.TryGetValue(DocumentKey.Of(locator), out var file) ? file : locator.Document;
}
