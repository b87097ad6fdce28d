using Recourse.Findings;
using Recourse.Spread;

namespace Recourse.Operations;

/// <summary><c>recourse spread cascade</c>: how information ran through a cascade, with what is unknown between bounds.</summary>
public static class CascadesOfPaths
{
    private const int Shown = 5;

    /// <summary>Reads and describes.</summary>
    /// <exception cref="UsageException">No path is named.</exception>
    public static Answer Execute(IReadOnlyList<string> paths, ProgressReport progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(progress);
        var (result, losses) = SpreadPaths.Count(paths, progress, cancellation);
        progress("cascade", 0, 0);
        var cascades = CascadeAnalysis.Of(result, cancellation);
        return new Answer
        {
            ExitStatus = losses.Count == 0 ? ExitStatus.Done : ExitStatus.BadInput,
            Json = writer => LossJson.WriteWith(writer, inner => CascadeJson.Write(cascades, inner), losses),
            Lines = [.. cascades.SelectMany(Lines), .. LossJson.Lines(losses)],
        };
    }

    private static IEnumerable<Bilingual> Lines(CascadeFigures cascade)
    {
        var name = cascade.Root.Length > 0 ? cascade.Root : cascade.Information;
        var virality = $"{cascade.Virality.Lower / 10_000m:0.####}–{cascade.Virality.Upper / 10_000m:0.####}";
        yield return new(
            $"{name}：{cascade.Posts} 帖；上级写明 {cascade.Links[0]}、直接 {cascade.Links[1]}、据文字 {cascade.Links[2]}、推断 {cascade.Links[3]}、不明 {cascade.Links[4]}；深度 {Text(cascade.Depth)}，宽度 {Text(cascade.Breadth)}，结构病毒性 {virality}",
            $"{name}: {cascade.Posts} posts; parents declared {cascade.Links[0]}, direct {cascade.Links[1]}, from text {cascade.Links[2]}, inferred {cascade.Links[3]}, unknown {cascade.Links[4]}; depth {Text(cascade.Depth)}, breadth {Text(cascade.Breadth)}, structural virality {virality}");
        foreach (var amplifier in cascade.Amplifiers.Take(Shown))
        {
            yield return new(
                $"  经由某账号（{amplifier.Rows} 条，{amplifier.Places[0]}）传播 {Text(amplifier.Through)} 帖",
                $"  {Text(amplifier.Through)} posts passed through an account ({amplifier.Rows} rows, {amplifier.Places[0]})");
        }

        foreach (var first in cascade.FirstPosts.Where(first => first.Information != cascade.Information).Take(Shown))
        {
            yield return new(
                $"  另一首发：{first.Root}（{(first.Grouped ? "同组" : "文字相近，须由人认定")}）{first.Time:yyyy-MM-dd HH:mm:ss zzz}",
                $"  another first post: {first.Root} ({(first.Grouped ? "same group" : "alike, for a person to decide")}) {first.Time:yyyy-MM-dd HH:mm:ss zzz}");
        }
    }

    private static string Text(Between between) => between.AtLeast == between.AtMost ? $"{between.AtLeast}" : $"{between.AtLeast}–{between.AtMost}";
}
