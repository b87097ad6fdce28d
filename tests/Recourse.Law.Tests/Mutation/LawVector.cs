using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Recourse.Findings;

namespace Recourse.Law.Tests;

/// <summary>Facts and what the law makes of them, worked out by hand from the text.</summary>
/// <param name="Name">Short name, with the limb that it is about first.</param>
/// <param name="Facts">The facts.</param>
/// <param name="Expected">
/// <c>limb=M N Um Ud Uo Us Uu</c> (met, not met, undecided: missing, disputed, open norm, split practice, unverified text), <c>offence</c>,
/// <c>grade</c>, <c>route</c>; parted by blanks. Beginning with an offence name and a colon where it isn't the first one.
/// </param>
internal sealed record LawVector(string Name, Facts Facts, string Expected)
{
    /// <summary>What is expected and not so; empty where all is as expected.</summary>
    public string Wrong(Assessment assessment)
    {
        var (name, checks) = Expected.Split(": ") is [var offence, var rest] ? (offence, rest) : ("", Expected);
        var result = assessment.Actors[0].Offences.FirstOrDefault(o => name.Length == 0 || string.Equals(o.Offence, name, StringComparison.Ordinal));
        var wrong = new StringBuilder();
        foreach (var check in checks.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = check.LastIndexOf('=');
            var (what, expected) = (check[..at], check[(at + 1)..]);
            var actual = what switch
            {
                _ when result is null => "no such offence",
                "offence" => Short(result.Outcome, result.Kind),
                "grade" => result.Grade.ToString(),
                "route" => result.Route.ToString(),
                "alternatives" => result.Alternatives.Length == 0 ? "none" : string.Join(',', result.Alternatives.Select(a => $"{a.Id}:{a.Grade}")),
                _ => result.Limbs.Concat(result.Against).Concat(result.Circumstances).FirstOrDefault(l => string.Equals(l.Id, what, StringComparison.Ordinal)) is { } limb
                    ? Short(limb.Outcome, limb.Kind) : "no such limb",
            };
            if (!string.Equals(actual, expected, StringComparison.Ordinal))
            {
                wrong.Append(CultureInfo.InvariantCulture, $"{Name}: {what} is {actual}, not {expected}\n");
            }
        }

        return wrong.ToString();
    }

    /// <summary>Everything that came out, without the reasons.</summary>
    public static string Outcomes(Assessment assessment)
    {
        var text = new StringBuilder();
        foreach (var offence in assessment.Actors.SelectMany(a => a.Offences))
        {
            text.Append(CultureInfo.InvariantCulture, $"{offence.Offence} {Short(offence.Outcome, offence.Kind)} {offence.Grade} {offence.Route}");
            Limbs("limbs", offence.Limbs, text);
            Limbs("against", offence.Against, text);
            Limbs("circumstances", offence.Circumstances, text);
            foreach (var alternative in offence.Alternatives)
            {
                text.Append(CultureInfo.InvariantCulture, $" {alternative.Id}:{alternative.Grade}");
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The whole assessment as JSON, with every reason; without the digest of the pack.</summary>
    public static string Reasons(Assessment assessment) => Encoding.UTF8.GetString(CanonicalJson.Bytes(w => AssessmentJson.Write(assessment with { Pack = "" }, w)));

    private static void Limbs(string name, ImmutableArray<LimbResult> limbs, StringBuilder text)
    {
        text.Append(' ').Append(name);
        foreach (var limb in limbs)
        {
            text.Append(CultureInfo.InvariantCulture, $" {limb.Id}={Short(limb.Outcome, limb.Kind)}@{limb.Act}");
        }
    }

    private static string Short(Outcome outcome, UndecidedKind? kind) => outcome switch
    {
        Outcome.Met => "M",
        Outcome.NotMet => "N",
        _ => kind switch
        {
            UndecidedKind.MissingFact => "Um",
            UndecidedKind.DisputedFact => "Ud",
            UndecidedKind.OpenNorm => "Uo",
            UndecidedKind.SplitPractice => "Us",
            _ => "Uu",
        },
    };
}
