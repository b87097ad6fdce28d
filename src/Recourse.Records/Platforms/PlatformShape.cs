using System.Text;

namespace Recourse.Records;

/// <summary>
/// A layout in which a platform or an exporter writes records: the names that tell it, and what each field is taken for. A new layout is one such entry.
/// </summary>
internal sealed record PlatformShape
{
    /// <summary>Platform in lower case; empty where the layout serves many.</summary>
    public required string Platform { get; init; }

    /// <summary>Name of the layout: <c>weibo/comments</c>.</summary>
    public required string Layout { get; init; }

    public required RecordKind Makes { get; init; }

    /// <summary>Names that must all be there.</summary>
    public string[] Fields { get; init; } = [];

    /// <summary>Names of which one must be there, where any stand here.</summary>
    public string[] AnyField { get; init; } = [];

    /// <summary>Names of which none may be there.</summary>
    public string[] Without { get; init; } = [];

    /// <summary>Parts that must all be there under one of their names.</summary>
    public Part[] Parts { get; init; } = [];

    /// <summary>Parts of which one must be there, where any stand here.</summary>
    public Part[] AnyPart { get; init; } = [];

    /// <summary>True where names are compared without case, punctuation and what stands in brackets: people write such tables.</summary>
    public bool Loose { get; init; }

    /// <summary>What each field is taken for; of several names the first that is filled counts.</summary>
    public required (Part Part, string[] Names)[] Map { get; init; }

    /// <summary>Kind of its posts; null where each tells it (or cannot).</summary>
    public PostKind? Kind { get; init; }

    /// <summary>Kind of its access events where the log has no word for it.</summary>
    public AccessKind Access { get; init; }

    /// <summary>Zone of its times that state none.</summary>
    public string Zone { get; init; } = TimeZones.China;

    /// <summary>Currency that the platform keeps its ledgers in; empty where the ledger has to say it.</summary>
    public string Currency { get; init; } = "";

    /// <summary>True where the exporter writes each byte of UTF-8 as a character of its own.</summary>
    public bool Mojibake { get; init; }

    /// <summary>True where its posts have no ids.</summary>
    public bool NoIds { get; init; }

    /// <summary>True where the pieces of a text are joined.</summary>
    public bool JoinText { get; init; }

    /// <summary>What stands between the joined pieces.</summary>
    public string Joint { get; init; } = "";

    /// <summary>Why a document was taken for this layout, where no names of fields tell it: texts of chats.</summary>
    public (string Zh, string En)? Told { get; init; }

    /// <summary>Array of objects inside the record that holds the true records; empty where the record is one itself.</summary>
    public string Nested { get; init; } = "";

    /// <summary>Values that must hold in each record; a record that they fail is no record of this layout and is passed over as ordinary data.</summary>
    public Func<FieldBag, bool>? Fits { get; init; }

    /// <summary>Changes that the layout needs after its post was made.</summary>
    public Func<FieldBag, PostRecord, PostRecord>? FinishPost { get; init; }

    /// <summary>Changes that the layout needs after its message was made.</summary>
    public Func<FieldBag, MessageRecord, MessageRecord>? FinishMessage { get; init; }

    /// <summary>A post that a message is at the same time (in a public channel); null where it is none.</summary>
    public Func<FieldBag, MessageRecord, PostRecord?>? AsPost { get; init; }

    /// <summary>How much of the layout's own names tell it: of two layouts that fit, the one with more counts.</summary>
    public int Weight => (Fields.Length * 2) + (AnyField.Length > 0 ? 1 : 0) + Parts.Length + (AnyPart.Length > 0 ? 1 : 0);

    /// <summary>What a name is taken for where the layout has no names of its own: tables of posts, told by the roles of their columns.</summary>
    public Func<string, Part>? ByName { get; init; }

    private Dictionary<string, (Part Part, int Rank)>? _byName;

    /// <summary>What a field is taken for, and its rank among the names of that part.</summary>
    public (Part Part, int Rank) PartOf(string name)
    {
        if (ByName is not null)
        {
            return (ByName(name), 0);
        }

        if (_byName is null)
        {
            var byName = new Dictionary<string, (Part, int)>(StringComparer.Ordinal);
            foreach (var (part, names) in Map)
            {
                for (var rank = 0; rank < names.Length; rank++)
                {
                    byName.TryAdd(Loose ? Fold(names[rank]) : names[rank], (part, rank));
                }
            }

            _byName = byName;
        }

        return _byName.GetValueOrDefault(Loose ? Fold(name) : name.Trim());
    }

    /// <summary>True where the names tell this layout.</summary>
    public bool Knows(IReadOnlyCollection<string> names)
    {
        if (Fields.Length > 0 || AnyField.Length > 0 || Without.Length > 0)
        {
            var has = Loose ? names.Select(Fold).ToHashSet(StringComparer.Ordinal) : names.Select(name => name.Trim()).ToHashSet(StringComparer.Ordinal);
            bool Has(string name) => has.Contains(Loose ? Fold(name) : name);
            if (!Fields.All(Has) || (AnyField.Length > 0 && !AnyField.Any(Has)) || Without.Any(Has))
            {
                return false;
            }
        }

        if (Parts.Length == 0 && AnyPart.Length == 0)
        {
            return true;
        }

        var parts = names.Select(name => PartOf(name).Part).ToHashSet();
        return Parts.All(parts.Contains) && (AnyPart.Length == 0 || AnyPart.Any(parts.Contains));
    }

    /// <summary>A name as loose layouts compare it.</summary>
    public static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var character in name.Normalize(NormalizationForm.FormKC))
        {
            if (character is '(' or '[' or '【')
            {
                break;
            }

            if (char.IsLetterOrDigit(character))
            {
                folded.Append(char.ToLowerInvariant(character));
            }
        }

        return folded.ToString();
    }
}
