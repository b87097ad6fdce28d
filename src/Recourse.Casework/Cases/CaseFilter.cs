using Microsoft.EntityFrameworkCore;

namespace Recourse.Casework;

/// <summary>Which cases. The same filter makes the list and its count, so that the two agree.</summary>
public sealed record CaseFilter
{
    /// <summary>Words of the title, number, office or a name; all must be there. One and two characters are found too.</summary>
    public string Text { get; init; } = "";

    /// <summary>The offence it was opened for; empty for any.</summary>
    public string Kind { get; init; } = "";

    /// <summary>First digits of the region code; empty for any.</summary>
    public string Region { get; init; } = "";

    /// <summary>Only open (true) or only closed ones (false).</summary>
    public bool? Open { get; init; }

    /// <summary>Only supervised ones.</summary>
    public bool Supervised { get; init; }

    internal IQueryable<CaseRow> Of(Register register, RegisterContext context)
    {
        var words = SearchTerms.Fold(Text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var terms = SearchTerms.Asked(string.Join(' ', words));
        var cases = terms.Count > 0 ? register.Dialect.Holding(context, terms) : context.Cases;
        foreach (var word in words)
        {
            // The terms are all there; whether the word stands in the text as one piece only the text says.
            var pattern = "%" + word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal) + "%";
            cases = cases.Where(c => EF.Functions.Like(c.Searched, pattern, "\\"));
        }

        cases = Kind.Length > 0 ? cases.Where(c => c.Kind == Kind) : cases;
        cases = Region.Length > 0 ? cases.Where(c => c.Region.StartsWith(Region)) : cases;
        cases = Open is { } open ? cases.Where(c => (c.Closed == null) == open) : cases;
        return Supervised ? cases.Where(c => c.Supervised != "") : cases;
    }
}
