using System.Text;

namespace Recourse.Records;

/// <summary>The names of the entries of one container. Nothing is ever written under them, yet they must be unique and lead nowhere.</summary>
internal sealed class EntryNames(LossList losses)
{
    private static readonly Encoding s_strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    static EntryNames() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>A name in bytes: UTF-8 where it is valid, else GB18030, in which Chinese Windows writes.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return s_strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.GetEncoding("GB18030").GetString(bytes);
        }
    }

    /// <summary>
    /// The name under which an entry is read: without root, drive and climbing parts, the second of the same name with <c>#2</c> behind.
    /// What was changed stands in the losses together with the name as the container writes it.
    /// </summary>
    public string Take(string name)
    {
        var parts = name.Replace('\\', '/').Split('/').Where(part => part is not ("" or "." or "..") && !part.EndsWith(':')).ToArray();
        var clean = parts.Length == 0 ? "unnamed" : string.Join('/', parts);
        var shown = new string(name.Select(Visible).ToArray());
        clean = new string(clean.Select(Visible).ToArray());
        if (clean != name.Replace('\\', '/') && clean != TrimHere(name))
        {
            losses.Add("entry=" + clean, $"its name would climb out of the container or is no plain path ({shown}); it is read under a cleaned name, nothing is written");
        }

        var number = _seen[clean] = _seen.GetValueOrDefault(clean) + 1;
        return number == 1 ? clean : $"{clean}#{number}";
    }

    /// <summary><c>tar -C folder .</c> writes every name with a leading <c>./</c>, which leads nowhere.</summary>
    private static string TrimHere(string name) => name.StartsWith("./", StringComparison.Ordinal) ? name[2..] : name;

    private static char Visible(char character) => char.IsControl(character) ? '�' : character;
}
