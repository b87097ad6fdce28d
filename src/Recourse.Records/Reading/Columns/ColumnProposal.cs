using System.Globalization;

namespace Recourse.Records;

/// <summary>Proposes what the columns of a table hold; what <c>case.yaml</c> states wins.</summary>
public static class ColumnProposal
{
    /// <summary>The role of each column: as stated (by name, or <c>#3</c> for the third), else by its name in Chinese or English.</summary>
    public static IReadOnlyList<ColumnRole> Roles(IReadOnlyList<string> names, ColumnHints hints) =>
        [.. names.Select((name, at) => Stated(name, at, hints) ?? ColumnNames.RoleOf(name))];

    /// <summary>The role of each column with its grounds: as stated, else by name, else by what more than half of its sampled values look like.</summary>
    /// <param name="names">Column names.</param>
    /// <param name="rows">The first rows, cells by column; a row may be shorter than the names.</param>
    /// <param name="hints">What is stated.</param>
    /// <param name="numbers">The rows' numbers as a person counts; from 1 on where they are not given.</param>
    public static IReadOnlyList<ColumnGuess> Weigh(
        IReadOnlyList<string> names, IReadOnlyList<IReadOnlyList<string>> rows, ColumnHints hints, IReadOnlyList<long>? numbers = null)
    {
        var guesses = new List<ColumnGuess>(names.Count);
        for (var at = 0; at < names.Count; at++)
        {
            var values = rows.Select((row, index) => (Value: at < row.Count ? row[at].Trim() : "", Row: numbers?[index] ?? index + 1)).Where(value => value.Value.Length > 0).ToList();
            var guess = Weigh(names[at], at, [.. values.Select(value => value.Value)], hints);
            var against = values.Where(value => Contradiction.Is(guess.Role, value.Value)).ToList();
            guesses.Add(guess with { Against = against.Count, AgainstRow = against.Count > 0 ? against[0].Row : 0 });
        }

        return guesses;
    }

    /// <summary>The proposal for each document of a file from its first rows. Reads no further than they reach, except in a container.</summary>
    /// <param name="source">The file.</param>
    /// <param name="hints">What is stated of each document, by its name.</param>
    /// <param name="rows">Rows to look at, at least 1.</param>
    /// <param name="limits">How far the reader goes.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>One proposal a document that has columns; none where the file cannot be read.</returns>
    public static IReadOnlyList<DocumentProposal> Of(
        SourceFile source, Func<string, ColumnHints> hints, int rows, ReaderLimits limits, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 1);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var sample = new Sample(rows, enough);
        try
        {
            // The digest takes a pass over the whole file and nothing here needs it.
            DocumentReader.Read(source with { Sha256 = source.Sha256.Length > 0 ? source.Sha256 : "-" }, hints, sample, limits, enough.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // The first rows are there.
        }

        return
        [
            .. sample.Documents.Where(document => document.Info.Columns.Count > 0).Select(document => new DocumentProposal(
                document.Info with { Exhibit = source.Sha256, Columns = [.. document.Info.Columns] },
                document.Rows.Weigh(document.Info.Columns, ColumnHints.For(hints, document.Info.File)))),
        ];
    }

    private static ColumnRole? Stated(string name, int at, ColumnHints hints) =>
        hints.Columns.TryGetValue(name, out var role) || hints.Columns.TryGetValue("#" + (at + 1).ToString(CultureInfo.InvariantCulture), out role) ? role : null;

    private static ColumnGuess Weigh(string name, int at, List<string> values, ColumnHints hints)
    {
        var column = name.Length > 0 ? name : "#" + (at + 1).ToString(CultureInfo.InvariantCulture);
        int Fits(ColumnRole role) => ValueShapes.All.Where(shape => shape.Role == role).Sum(shape => values.Count(shape.Fits));
        if (Stated(name, at, hints) is { } stated)
        {
            return new ColumnGuess(column, stated, ColumnGround.Stated, Fits(stated), values.Count, "案件文件指定", "stated in the case file");
        }

        if (ColumnNames.RoleOf(name) is var named and not ColumnRole.Other)
        {
            return new ColumnGuess(column, named, ColumnGround.Name, Fits(named), values.Count, $"列名“{name}”", $"the column's name \"{name}\"");
        }

        var best = ValueShapes.All
            .Select(shape => (Shape: shape, Count: values.Count(shape.Fits)))
            .Where(entry => entry.Count * 2 > values.Count && (entry.Shape.Role != ColumnRole.BirthDate || Scatter(values)))
            .OrderByDescending(entry => entry.Count)
            .FirstOrDefault();
        return best.Count == 0
            ? new ColumnGuess(column, ColumnRole.Other, ColumnGround.None, 0, values.Count, "列名和内容均不能说明", "neither name nor values tell")
            : new ColumnGuess(
                column, best.Shape.Role, ColumnGround.Values, best.Count, values.Count,
                $"抽样{values.Count}个值中{best.Count}个：{best.Shape.Zh}", $"{best.Count} of {values.Count} sampled values: {best.Shape.En}");
    }

    /// <summary>Births lie years apart; the days of orders or calls lie close together.</summary>
    private static bool Scatter(List<string> values)
    {
        var years = values.Select(ValueShapes.Year).OfType<int>().ToList();
        return years.Count > 0 && years.Max() - years.Min() >= 5;
    }

    /// <summary>Keeps the first rows of each document.</summary>
    private sealed class Sample(int most, CancellationTokenSource enough) : IRowSink
    {
        public List<(DocumentInfo Info, ColumnSample Rows)> Documents { get; } = [];

        public void Begin(DocumentInfo document) => Documents.Add((document, new ColumnSample(most)));

        public void Row(in RowView row)
        {
            var rows = Documents[^1].Rows;
            rows.Add(row);
            if (rows.IsFull && row.Document.InnerPath.Length == 0)
            {
                enough.Cancel();
            }
        }

        public void End(DocumentSummary summary)
        {
        }
    }
}
