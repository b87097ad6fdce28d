using System.Text;

namespace Recourse.Casework;

/// <summary>
/// Cuts texts into terms for searching: of Chinese each character and each pair of neighbours, of other letters and digits each run. One- and two-character words are found; a longer word is
/// found by its pairs and then checked against the text itself.
/// </summary>
internal static class SearchTerms
{
    /// <summary>The text as searches see it: compatibility forms folded, small letters.</summary>
    public static string Fold(string text) => text.Normalize(NormalizationForm.FormKC).ToLowerInvariant();

    /// <summary>The terms of a text that is to be found.</summary>
    public static IReadOnlyCollection<string> Of(string folded) => Cut(folded, whole: true);

    /// <summary>The terms that a text must hold to be found by a query.</summary>
    public static IReadOnlyCollection<string> Asked(string folded) => Cut(folded, whole: false);

    private static SortedSet<string> Cut(string folded, bool whole)
    {
        var terms = new SortedSet<string>(StringComparer.Ordinal);
        var at = 0;
        while (at < folded.Length)
        {
            var start = at;
            if (Wide(folded[at]))
            {
                while (at < folded.Length && Wide(folded[at]))
                {
                    at++;
                }

                for (var i = start; i < at; i++)
                {
                    if (whole || at - start == 1)
                    {
                        terms.Add(folded[i].ToString());
                    }

                    if (i + 1 < at)
                    {
                        terms.Add(folded.Substring(i, 2));
                    }
                }
            }
            else if (char.IsLetterOrDigit(folded[at]))
            {
                while (at < folded.Length && char.IsLetterOrDigit(folded[at]) && !Wide(folded[at]))
                {
                    at++;
                }

                terms.Add(folded[start..at]);
            }
            else
            {
                at++;
            }
        }

        return terms;
    }

    /// <summary>Chinese characters of the basic plane; the few beyond it are searched as runs.</summary>
    private static bool Wide(char c) => c is (>= '\u3400' and <= '\u9fff') or (>= '\uf900' and <= '\ufaff') or '\u3007';
}
