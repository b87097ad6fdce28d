using System.Globalization;
using System.Text;
using Parquet.Data;
using Parquet.Schema;

namespace Recourse.Records;

/// <summary>The values of one column of a row group, row by row. A list in a row is one cell, its values apart by blanks.</summary>
internal sealed class ParquetColumn : IDisposable
{
    private readonly RawColumnData _data;
    private readonly Func<int, string> _text;
    private readonly List<ParquetPage> _pages;
    private readonly int _levels, _most;
    private readonly bool _nullable, _repeated;
    private int _at, _value, _page;

    /// <exception cref="NotSupportedException">Its values are of a type that is not read.</exception>
    public ParquetColumn(DataField field, RawColumnData data, List<ParquetPage> pages, int values)
    {
        (_data, _pages, _levels) = (data, pages, values);
        (_most, _nullable, _repeated) = (field.MaxDefinitionLevel, field.MaxDefinitionLevel > 0, field.MaxRepetitionLevel > 0);
        _text = Texts(data) ?? throw new NotSupportedException($"values of the type {field.ClrType.Name} are not read");
    }

    /// <summary>True where no row is left.</summary>
    public bool IsAtEnd => _at >= _levels;

    /// <summary>Appends the values of the next row; false where it has none.</summary>
    /// <param name="to">Receives their text.</param>
    /// <param name="from">Where the page of the first one begins.</param>
    /// <param name="end">Where the page of the last one ends.</param>
    /// <param name="broken">True where bytes of a text were no characters.</param>
    public bool Next(ByteBuffer to, out long from, out long end, out bool broken)
    {
        var any = false;
        (from, end, broken) = (0, 0, false);
        for (var first = true; _at < _levels && (first || (_repeated && _data.RepetitionLevels[_at] > 0)); first = false, _at++)
        {
            while (_page + 1 < _pages.Count && _pages[_page + 1].First <= _at)
            {
                _page++;
            }

            if (_nullable && _data.DefinitionLevels[_at] < _most)
            {
                continue;
            }

            var text = _text(_value++);
            broken |= text.Contains('\uFFFD', StringComparison.Ordinal);
            to.Append(any ? " " + text : text);
            (from, end, any) = (any ? from : _pages[_page].Offset, _pages[_page].Offset + _pages[_page].Length, true);
        }

        return any;
    }

    public void Dispose() => _data.Dispose();

    private static Func<int, string>? Texts(RawColumnData data) => data switch
    {
        RawColumnData<ReadOnlyMemory<char>> of => at => of.Values[at].ToString(),
        RawColumnData<ReadOnlyMemory<byte>> of => at => Bytes(of.Values[at].Span),
        RawColumnData<bool> of => at => of.Values[at] ? "true" : "false",
        RawColumnData<DateTime> of => at => Time(of.Values[at]),
        RawColumnData<DateOnly> of => at => of.Values[at].ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        RawColumnData<TimeOnly> of => at => of.Values[at].ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        RawColumnData<TimeSpan> of => at => of.Values[at].ToString("c", CultureInfo.InvariantCulture),
        RawColumnData<byte> of => Formatted(of),
        RawColumnData<sbyte> of => Formatted(of),
        RawColumnData<short> of => Formatted(of),
        RawColumnData<ushort> of => Formatted(of),
        RawColumnData<int> of => Formatted(of),
        RawColumnData<uint> of => Formatted(of),
        RawColumnData<long> of => Formatted(of),
        RawColumnData<ulong> of => Formatted(of),
        RawColumnData<float> of => Formatted(of),
        RawColumnData<double> of => Formatted(of),
        RawColumnData<decimal> of => Formatted(of),
        RawColumnData<System.Numerics.BigInteger> of => Formatted(of),
        RawColumnData<Guid> of => Formatted(of),
        _ => null,
    };

    private static Func<int, string> Formatted<T>(RawColumnData<T> of)
        where T : struct, IFormattable => at => of.Values[at].ToString(null, CultureInfo.InvariantCulture);

    /// <summary>Writers that know no texts write them as bytes.</summary>
    private static string Bytes(ReadOnlySpan<byte> bytes) => System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : Convert.ToHexString(bytes);

    private static string Time(DateTime time) => time.ToString(time.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd HH:mm:ss" : "yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
}
