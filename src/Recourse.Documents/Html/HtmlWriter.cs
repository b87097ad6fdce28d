using System.Text;
using Recourse.Findings;

namespace Recourse.Documents;

/// <summary>Writes HTML that is XML as well: every tag is closed, every text encoded. Texts for people come in two languages, data in none.</summary>
internal sealed class HtmlWriter
{
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "html", "head", "meta", "title", "style", "script", "link", "body", "header", "nav", "main", "footer",
        "section", "article", "aside", "div", "p", "h1", "h2", "h3", "h4",
        "h5", "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tr", "details", "figure", "figcaption", "svg", "g", "input",
    };

    private readonly StringBuilder _text = new("<!DOCTYPE html>");
    private readonly Stack<string> _open = new();
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>
    /// Opens an element that the returned scope closes. An attribute whose value is null is left out; so is an id that stands already: a link leads
    /// to its first bearer.
    /// </summary>
    public Scope Tag(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(tag, attributes);
        _text.Append('>');
        _open.Push(tag);
        return new(this);
    }

    /// <summary>An element without content.</summary>
    public void Void(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(tag, attributes);
        _text.Append(" />");
    }

    /// <summary>A text in both languages inside an element of its own.</summary>
    public void Both(string tag, Bilingual text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        using (Tag(tag, attributes))
        {
            Both(text);
        }
    }

    /// <summary>A text in both languages; shown together, each begins a line.</summary>
    public void Both(Bilingual text) => Languages(text, "zh", "en");

    /// <summary>A text in both languages; shown together, they stand in one line.</summary>
    public void Inline(Bilingual text) => Languages(text, "zh i", "en i");

    /// <summary>A name, excerpt or other text that belongs to no language of the report.</summary>
    public void Data(string text)
    {
        using (Tag("span", ("class", "d")))
        {
            Text(text);
        }
    }

    /// <summary>Data inside an element of its own.</summary>
    public void DataIn(string tag, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        using (Tag(tag, attributes))
        {
            Data(text);
        }
    }

    /// <summary>A fixed notation: an id, a hash, a parameter.</summary>
    public void Code(string text)
    {
        using (Tag("code"))
        {
            Text(text);
        }
    }

    /// <summary>Text as it stands, encoded.</summary>
    public void Text(string text) => VisibleText.AppendText(_text, text);

    /// <summary>The program's own style sheet or script: nothing of a case may go through here.</summary>
    public void Asset(string tag, string text)
    {
        using (Tag(tag))
        {
            _text.Append('\n').Append(text);
        }
    }

    /// <summary>The bytes of the whole page, UTF-8 without mark.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(_text.Append('\n').ToString());

    private void Languages(Bilingual text, string zh, string en)
    {
        using (Tag("span", ("class", zh), ("lang", "zh-Hans")))
        {
            Text(text.Zh);
        }

        using (Tag("span", ("class", en), ("lang", "en")))
        {
            Text(text.En);
        }
    }

    private void Start(string tag, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        if (Blocks.Contains(tag))
        {
            _text.Append('\n');
        }

        _text.Append('<').Append(tag);
        foreach (var (name, value) in attributes)
        {
            if (value is not null && (name != "id" || _ids.Add(value)))
            {
                _text.Append(' ').Append(name).Append("=\"");
                VisibleText.AppendAttribute(_text, value);
                _text.Append('"');
            }
        }
    }

    private void Close() => _text.Append("</").Append(_open.Pop()).Append('>');

    /// <summary>Closes its element.</summary>
    internal readonly struct Scope(HtmlWriter writer) : IDisposable
    {
        public void Dispose() => writer.Close();
    }
}
