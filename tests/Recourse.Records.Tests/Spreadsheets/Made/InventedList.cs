using System.Globalization;

namespace Recourse.Records.Tests.Spreadsheets.Made;

/// <summary>An invented list of customers: the truth that is planted in every carrier.</summary>
public sealed record InventedList(IReadOnlyList<string> Columns, IReadOnlyList<string[]> Rows)
{
    public static InventedList Of(int rows, uint seed = 7)
    {
        var state = seed;
        uint Next(uint below)
        {
            state = unchecked((state * 1664525) + 1013904223);
            return (state >> 8) % below;
        }

        string[] surnames = ["王", "李", "张", "欧阳", "𠮷"];
        string[] given = ["伟", "秀英", "O'Neil", "小\"明\"", "a&b", "<刘>", "C:\\d"];
        var list = new List<string[]>();
        for (var at = 0; at < rows; at++)
        {
            var id = $"990101{1950 + Next(60):0000}{1 + Next(12):00}{1 + Next(28):00}{Next(1000):000}{(Next(11) is var check && check == 10 ? "X" : check)}";
            var mobile = $"199{Next(100_000_000):00000000}";
            var time = new DateTime(2024, 1, 1).AddSeconds(Next(31_000_000));
            list.Add([
                surnames[Next((uint)surnames.Length)] + given[Next((uint)given.Length)], id, mobile, $"user{Next(9999)}@example.com",
                $"虚构省示例市{Next(99)}号 第{Next(9)}单元", time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            ]);
        }

        return new InventedList(["姓名", "身份证号", "手机号", "邮箱", "收货地址", "下单时间"], list);
    }

    /// <summary>The rows as lines, to compare.</summary>
    public IEnumerable<string> Lines() => Rows.Select(row => string.Join('|', row));

    /// <summary>The rows that were read as such lines.</summary>
    public IEnumerable<string> Lines(IEnumerable<ReadRow> rows) => rows.Select(row => string.Join('|', Enumerable.Range(0, Columns.Count).Select(column => row[column])));
}
