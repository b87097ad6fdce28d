using System.Globalization;
using UglyToad.PdfPig;
using UglyToad.PdfPig.AcroForms.Fields;

namespace Recourse.Records;

/// <summary>What a PDF holds beside its pages: values of fields, notes, bookmarks, links, what it says of itself, attached files.</summary>
internal sealed class PdfExtras(ReadContext context, PdfDocument pdf, long length, string digest, List<DocumentSummary> inner)
{
    private const string Unread = "reading stopped: ";

    public void Read(int depth, EntryHandler entry)
    {
        Send("properties", ["title", "author", "subject", "keywords", "creator", "producer", "created", "modified"], Properties);
        Send("fields", ["name", "value"], Fields);
        Send("notes", ["page", "kind", "author", "text", "link"], Notes);
        Send("bookmarks", ["title"], Bookmarks);
        Attached(depth, entry);
    }

    private List<string?[]> Properties()
    {
        var of = pdf.Information;
        string?[] values = [of.Title, of.Author, of.Subject, of.Keywords, of.Creator, of.Producer, of.CreationDate, of.ModifiedDate];
        return Array.Exists(values, value => !string.IsNullOrWhiteSpace(value)) ? [values] : [];
    }

    private List<string?[]> Fields()
    {
        var rows = new List<string?[]>();
        void Add(AcroFieldBase field, int depth)
        {
            if (field is AcroNonTerminalField group && depth < 50)
            {
                foreach (var child in group.Children)
                {
                    Add(child, depth + 1);
                }
            }

            var value = field switch
            {
                AcroTextField text => text.Value,
                AcroComboBoxField combo => string.Join(' ', combo.SelectedOptions),
                AcroListBoxField list => string.Join(' ', list.SelectedOptions),
                AcroCheckboxField check => check.CurrentValue?.Data,
                AcroRadioButtonField radio => radio.CurrentValue?.Data,
                _ => null,
            };
            if (!string.IsNullOrWhiteSpace(value))
            {
                rows.Add([field.Information.PartialName, value]);
            }
        }

        if (pdf.TryGetForm(out var form))
        {
            foreach (var field in form.Fields)
            {
                Add(field, 0);
            }
        }

        return rows;
    }

    private List<string?[]> Notes()
    {
        var rows = new List<string?[]>();
        for (var number = 1; number <= Math.Min(pdf.NumberOfPages, context.Limits.MaxEntries); number++)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            try
            {
                foreach (var note in pdf.GetPage(number).GetAnnotations())
                {
                    var link = (note.Action as UglyToad.PdfPig.Actions.UriAction)?.Uri;
                    if (!string.IsNullOrWhiteSpace(note.Content) || !string.IsNullOrWhiteSpace(link))
                    {
                        rows.Add([number.ToString(CultureInfo.InvariantCulture), note.Type.ToString(), Text(note.AnnotationDictionary), note.Content, link]);
                    }
                }
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                context.Losses.Add($"page={number};notes", Unread + GuardedStream.Say(problem));
            }
        }

        return rows;
    }

    /// <summary>Who wrote a note (ISO 32000-1, table 170: T).</summary>
    private static string Text(UglyToad.PdfPig.Tokens.DictionaryToken note) =>
        note.TryGet(UglyToad.PdfPig.Tokens.NameToken.Create("T"), out UglyToad.PdfPig.Tokens.StringToken author) ? author.Data : "";

    private List<string?[]> Bookmarks() =>
        pdf.TryGetBookmarks(out var bookmarks) ? [.. bookmarks.GetNodes().Take(context.Limits.MaxEntries).Select(node => new[] { node.Title })] : [];

    private void Attached(int depth, EntryHandler entry)
    {
        try
        {
            if (!pdf.Advanced.TryGetEmbeddedFiles(out var files))
            {
                return;
            }

            var names = new EntryNames(context.Losses);
            foreach (var file in files)
            {
                if (!context.Budget.TakeEntry())
                {
                    context.Losses.Add("attachments", "more entries than the limit; the rest is not read");
                    return;
                }

                entry(names.Take("attached/" + (string.IsNullOrWhiteSpace(file.Name) ? "unnamed" : file.Name)), new MemoryStream(file.Memory.ToArray(), writable: false), file.Memory.Length, depth);
            }
        }
        catch (Exception problem) when (problem is not OperationCanceledException && context.Shared.SinkFailure is null)
        {
            context.Losses.Add("attachments", Unread + GuardedStream.Say(problem));
        }
    }

    private void Send(string name, string[] columns, Func<List<string?[]>> read)
    {
        List<string?[]> rows;
        try
        {
            rows = read();
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            context.Losses.Add(name, Unread + GuardedStream.Say(problem));
            return;
        }

        if (rows.Count == 0)
        {
            return;
        }

        var document = new PartDocument(context, name, context.InnerPath);
        document.Begin(DocumentFormat.Table, "utf-8", columns);
        var row = new PiecedRow(context.Limits.MaxRowBytes);
        for (var at = 0; at < rows.Count; at++)
        {
            row.Clear();
            for (var column = 0; column < rows[at].Length; column++)
            {
                row.BeginCell();
                var from = row.Text.Length;
                row.Text.Append(string.Concat((rows[at][column] ?? "").Select(each => char.IsControl(each) ? ' ' : each)));
                row.EndPiece(from, 0, length, false);
                row.EndCell(column);
            }

            row.Whole = (0, length);
            document.Row(at + 1, row);
        }

        inner.Add(document.End(length, digest));
    }
}
