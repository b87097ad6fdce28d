using System.Collections.Immutable;
using Recourse.Casework;

namespace Recourse.Web;

/// <summary>A figure as asked, for page and interface alike.</summary>
internal static class Figures
{
    public static Task<Comparison> CompareAsync(Office office, FigureAsked asked, Caller caller, CancellationToken cancel) =>
        office.Statistics.CompareAsync(asked.Filter, Periods.YearBefore(asked.Filter.From), Periods.YearBefore(asked.Filter.To), asked.Unit, asked.By, caller, cancel);

    public static FigureView View(Comparison comparison, FigureAsked asked) => new(
        PressText.Of(comparison, asked.Filter), Shown(comparison.Now, asked), Shown(comparison.Before, asked), comparison.ChangePerMille, Parts(comparison.Now, asked));

    /// <summary>The parts by name; for the public small ones are withheld.</summary>
    public static ImmutableArray<PartView> Parts(RegisterFigure figure, FigureAsked asked) =>
    [
        .. asked.ToPublic
            ? PublicTable.Of(figure).Select(p => new PartView(p.Key, FigureNames.Part(asked.By, p.Key), p.Value))
            : figure.Parts.Select(p => new PartView(p.Key, FigureNames.Part(asked.By, p.Key), p.Value)),
    ];

    /// <summary>For the public the parts stand in the table only, where small ones are withheld.</summary>
    private static RegisterFigure Shown(RegisterFigure figure, FigureAsked asked) => asked.ToPublic ? figure with { Parts = [] } : figure;
}
