using System.Collections.Frozen;
using System.Collections.Immutable;
using Recourse.Law;

namespace Recourse.Casework;

/// <summary>What the board offers where, and after how many days it speaks up where no law sets a term (<c>register/recommendations/board.yaml</c>).</summary>
internal sealed record BoardSettings
{
    private const string File = "register/recommendations/board.yaml";

    private static readonly Lazy<BoardSettings> s_shipped = new(() => Load(File, RegisterData.Files("recommendations").First(f => f.File == File).Text));

    /// <summary>A place, or a place with what is late or missing.</summary>
    private static readonly string[] s_keys =
    [
        .. Enum.GetNames<RecommendationPlace>().Except(["Overdue", "NeedsDate"], StringComparer.Ordinal),
        .. Enum.GetNames<RecommendationLateness>().Select(l => "Overdue" + l), Urgent, Future, Receipt,
    ];

    public const string Urgent = "NeedsDateUrgent";

    public const string Future = "NeedsDateFuture";

    public const string Receipt = "NeedsDateReceipt";

    public static BoardSettings Shipped => s_shipped.Value;

    public required FrozenDictionary<string, ImmutableArray<RecommendationRule>> Offers { get; init; }

    public required int NoReceipt { get; init; }

    public required int Quiet { get; init; }

    public required int LookAgain { get; init; }

    /// <exception cref="LawPackException">A place is missing or unknown, or a rule that the table doesn't have; names file and line.</exception>
    public static BoardSettings Load(string file, string text)
    {
        var root = Yaml.Document(file, text);
        var places = root.Mapping("places");
        var offers = s_keys.ToFrozenDictionary(
            key => key,
            key => places.Texts(key).Select(id => RecommendationRules.Find(id) ?? throw places.Error($"'{key}' offers the rule '{id}', which the table of steps doesn't have"))
                .ToImmutableArray(),
            StringComparer.Ordinal);
        places.Done();
        var days = root.Mapping("days");
        var settings = new BoardSettings { Offers = offers, NoReceipt = Days(days, "noReceipt"), Quiet = Days(days, "quiet"), LookAgain = Days(days, "lookAgain") };
        days.Done();
        root.Done();
        return settings;
    }

    private static int Days(Yaml node, string key) =>
        node.Number(key) is >= 1 and <= 365 and var n && n == decimal.Truncate(n) ? (int)n : throw node.Error($"'{key}' must be a whole number from 1 to 365");
}
