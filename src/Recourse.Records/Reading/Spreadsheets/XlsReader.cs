using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using ExcelDataReader;

namespace Recourse.Records;

/// <summary>
/// Reads XLS workbooks (BIFF) through ExcelDataReader. Their cells have no bytes of their own that a person could look at, so a row leads to the sheet (in
/// the document's name), to the row, and to the file as a whole.
/// </summary>
internal static class XlsReader
{
    private const long LeastClaim = 64 << 20;

    private static ReadOnlySpan<byte> Magic => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>
    /// Reads the document where it is a workbook in an OLE2 file, or says that it is encrypted. Where it is another OLE2 file that had to be copied, the copy
    /// is given back, to be read from its beginning; else the stream is as it was.
    /// </summary>
    public static FileStream? TryRead(
        ReadContext context, PeekedStream stream, string digest, Func<string, ColumnHints> hints, List<DocumentSummary> summaries, out bool isRead)
    {
        isRead = false;
        if (!stream.Head.StartsWith(Magic))
        {
            return null;
        }

        var file = Spool.Open(stream, context.Losses, out var copied, out var owned);
        var sha = digest.Length > 0 ? digest : copied;
        var before = file.Position;
        isRead = true;
        var others = false;

        // A workbook attached to a message stands in it with all its names.
        switch (MsgReader.Open(file) is null ? Content(file, out others) : "")
        {
            case "EncryptedPackage":
                context.Losses.Add(
                    "whole file", "the document is encrypted with a password; not read: open it with the password, save it without, and add that file as well");
                summaries.Add(context.End(DocumentFormat.Unknown, file.Length, sha, 0));
                break;
            case "Workbook" or "Book":
                if (others)
                {
                    context.Losses.Add("whole file", "a Word document or a presentation stands in the same file; its text is not read: save it as text and give that as well");
                }

                Read(context, file, sha, hints, summaries);
                break;
            default:
                isRead = false;
                file.Position = owned ? 0 : before;
                return owned ? file : null;
        }

        if (owned)
        {
            file.Dispose();
        }

        return null;
    }

    private static void Read(ReadContext context, FileStream file, string sha, Func<string, ColumnHints> hints, List<DocumentSummary> summaries)
    {
        context.Begin(DocumentFormat.Xls, "", []);
        var inner = new List<DocumentSummary>();
        TableDocument? table = null;
        try
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            file.Position = 0;
            using var reader = ExcelReaderFactory.CreateBinaryReader(
                file, new ExcelReaderConfiguration { FallbackEncoding = Encoding.GetEncoding("GB18030"), LeaveOpen = true });
            var names = new Dictionary<string, int>(StringComparer.Ordinal);
            do
            {
                var number = names[reader.Name] = names.GetValueOrDefault(reader.Name) + 1;
                table = new TableDocument(context, number == 1 ? reader.Name : $"{reader.Name}#{number}", context.InnerPath);
                if (reader.VisibleState != "visible")
                {
                    table.Notice("whole sheet", "the sheet is hidden in the workbook; it is read all the same");
                }

                new XlsSheet(context, table, reader, file.Length).Read(table.Hints(hints));
                inner.Add(table.End(file.Length, sha));
                table = null;
            }
            while (reader.NextResult());
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            var locked = problem is ExcelDataReader.Exceptions.InvalidPasswordException;
            (table?.Losses ?? context.Losses).Add("whole file", locked ? "the workbook is encrypted with a password; not read" : "reading stopped: " + problem.Message);
            if (table is not null)
            {
                inner.Add(table.End(file.Length, sha));
            }
        }

        var notices = new List<Notice> { new("whole file", "rows of an XLS workbook lead to sheet and row; their bytes are those of the whole file") };
        summaries.Add(context.End(DocumentFormat.Xls, file.Length, sha, inner.Count, notices));
        summaries.AddRange(inner);
    }

    /// <summary>
    /// The name among those of interest that the file's directory has; empty where it has none. Directory entries are 128 bytes and lie on such borders.
    /// </summary>
    private static string Content(FileStream file, out bool others)
    {
        var found = "";
        others = false;
        var buffer = new byte[1 << 16];
        // Sectors of another size than the format has ([MS-CFB], 2.2) would be made room for before they are found missing.
        if (RandomAccess.Read(file.SafeFileHandle, buffer.AsSpan(0, 512), 0) < 512 || buffer[30] is not (9 or 12) || buffer[31] != 0 || buffer[32] != 6 || buffer[33] != 0)
        {
            return found;
        }

        for (long at = 0; at < file.Length; at += buffer.Length)
        {
            var read = RandomAccess.Read(file.SafeFileHandle, buffer, at);
            for (var entry = 0; entry + 128 <= read; entry += 128)
            {
                var length = buffer[entry + 64] - 2;
                if (buffer[entry + 65] != 0 || length is < 8 or > 62 || buffer[entry + 66] != 2)
                {
                    continue;
                }

                // A stream is unpacked as large as it claims to be; one that is cut off is still read as far as it goes.
                if (BinaryPrimitives.ReadUInt32LittleEndian(buffer.AsSpan(entry + 120)) > Math.Max(LeastClaim, file.Length * 4))
                {
                    continue;
                }

                var name = Encoding.Unicode.GetString(buffer, entry, length);
                if (name == "EncryptedPackage")
                {
                    return name;
                }

                found = name is "Workbook" or "Book" ? name : found;
                others |= name is "WordDocument" or "PowerPoint Document";
            }
        }

        return found;
    }

    /// <summary>One sheet while it is read.</summary>
    private sealed class XlsSheet(ReadContext context, TableDocument table, IExcelDataReader reader, long length)
    {
        /// <summary>The most that the format knows ([MS-XLS]: columns 0 to 255): a damaged sheet that claims more would be looked through for minutes.</summary>
        private const int Columns = 256;
        private readonly AssembledRow _row = new(null, context.Limits.MaxRowBytes);
        private readonly List<(long Number, string[] Cells)> _first = [];
        private int _header = -1;
        private int _columns;
        private long _hidden;
        private long _number;

        public void Read(ColumnHints hints)
        {
            if (reader.FieldCount > Columns)
            {
                table.Losses.Add("whole sheet", $"the sheet claims {reader.FieldCount} columns; a workbook of this format has {Columns} at most, and what stands beyond is not read");
            }

            while (reader.Read())
            {
                context.Cancellation.ThrowIfCancellationRequested();
                _number++;
                var cells = new string[Math.Min(reader.FieldCount, Columns)];
                var filled = false;
                for (var column = 0; column < cells.Length; column++)
                {
                    cells[column] = Value(column);
                    filled |= cells[column].Length > 0;
                }

                if (!filled)
                {
                    continue;
                }

                _hidden += reader.RowHeight == 0 ? 1 : 0;
                if (_first.Count < HeaderRow.Rows)
                {
                    _first.Add((_number, cells));
                    if (_first.Count == HeaderRow.Rows)
                    {
                        Begin(hints);
                    }
                }
                else
                {
                    HandOn(_number, cells, false);
                }
            }

            if (_first.Count < HeaderRow.Rows)
            {
                Begin(hints);
            }

            if (_hidden > 0)
            {
                table.Notice("rows", $"{_hidden} rows are hidden in the workbook (or filtered out); they are read all the same");
            }
        }

        private void Begin(ColumnHints hints)
        {
            _header = HeaderRow.Find([.. _first.Select(row => row.Cells)], hints);
            var columns = _header < 0 ? [] : HeaderRow.Names(_first[_header].Cells);
            _columns = columns.Length;
            table.Begin("", columns);
            for (var at = 0; at < _first.Count; at++)
            {
                if (at != _header)
                {
                    HandOn(_first[at].Number, _first[at].Cells, at < _header);
                }
            }
        }

        private void HandOn(long number, string[] cells, bool banner)
        {
            _row.Clear();
            for (var column = 0; column < cells.Length; column++)
            {
                if (cells[column].Length > 0)
                {
                    _row.BeginCell();
                    _row.Text.Append(cells[column]);
                    _row.EndCell(column, 0, length, false);
                }
            }

            _row.Whole = (0, length);
            if (banner)
            {
                _row.ShiftColumns(_columns);
            }

            table.Row(number, _row);
        }

        private string Value(int column)
        {
            switch (reader.GetValue(column))
            {
                case null:
                    return "";
                case string text:
                    return text;
                case bool truth:
                    return truth ? "TRUE" : "FALSE";
                case DateTime time:
                    return Date(time, column);
                case TimeSpan span:
                    return span.ToString("c", CultureInfo.InvariantCulture);
                case double number:
                    return Number(number, column);
                case var other:
                    return Convert.ToString(other, CultureInfo.InvariantCulture) ?? "";
            }
        }

        private string Number(double number, int column)
        {
            var written = number.ToString("R", CultureInfo.InvariantCulture);
            var buffer = new ByteBuffer();
            if (CellNumber.Append(Encoding.UTF8.GetBytes(written), buffer))
            {
                table.Losses.Add($"row={_number};column={column + 1}", $"Excel kept only 15 digits of this number ({written}); the digits after them are gone");
            }

            return Encoding.UTF8.GetString(buffer.Span);
        }

        private string Date(DateTime time, int column)
        {
            var kind = NumberFormats.KindOf(reader.GetNumberFormatString(column) ?? "");
            var day = kind == NumberKind.Date && time.TimeOfDay == TimeSpan.Zero;
            var clock = kind == NumberKind.Time && time.Year < 1900;
            return time.AddMilliseconds(500).ToString(day ? "yyyy-MM-dd" : clock ? "HH:mm:ss" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        }
    }
}
