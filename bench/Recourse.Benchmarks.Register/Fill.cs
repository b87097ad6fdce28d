using System.Globalization;
using Npgsql;
using NpgsqlTypes;

namespace Recourse.Benchmarks.Register;

/// <summary>Fills a register with invented cases, straight into the tables: the same rows every time.</summary>
internal static class Fill
{
    private static readonly string[] s_names = ["赵", "钱", "孙", "李", "周", "吴", "郑", "王", "冯", "陈", "褚", "卫", "蒋", "沈", "韩", "杨"];
    private static readonly string[] s_acts = ["网上诽谤", "网上侮辱", "出售公民个人信息", "非法获取学生信息", "泄露业主信息", "散布开盒信息"];
    private static readonly string[] s_kinds = ["Defamation", "Insult", "PiInfringement"];

    public static async Task CasesAsync(string connection, int cases)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var open = await source.OpenConnectionAsync();
        await using (var writer = await open.BeginBinaryImportAsync(
            "copy cases (id, seq, number, title, kind, region, office, online, opened, closed, folder, supervised, version, searched, entered_at, entered_by) from stdin (format binary)"))
        {
            for (var i = 1; i <= cases; i++)
            {
                var title = Title(i);
                await writer.StartRowAsync();
                await writer.WriteAsync(Id('C', i));
                await writer.WriteAsync((long)i, NpgsqlDbType.Bigint);
                await writer.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"浙检〔{2020 + (i % 6)}〕{i}号"));
                await writer.WriteAsync(title);
                await writer.WriteAsync(s_kinds[i % 3]);
                await writer.WriteAsync("3301" + (i % 14).ToString("D2", CultureInfo.InvariantCulture));
                await writer.WriteAsync("杭州市某区人民检察院");
                await writer.WriteAsync(i % 2 == 0, NpgsqlDbType.Boolean);
                await writer.WriteAsync(new DateOnly(2020, 1, 1).AddDays(i % 2000), NpgsqlDbType.Date);
                await writer.WriteNullAsync();
                await writer.WriteAsync("");
                await writer.WriteAsync(i % 500 == 0 ? "city" : "");
                await writer.WriteAsync(1L, NpgsqlDbType.Bigint);
                await writer.WriteAsync(Searched(i, title));
                await writer.WriteAsync(0L, NpgsqlDbType.Bigint);
                await writer.WriteAsync("made");
            }

            await writer.CompleteAsync();
        }

        await using (var writer = await open.BeginBinaryImportAsync("copy case_terms (seq, terms) from stdin (format binary)"))
        {
            for (var i = 1; i <= cases; i++)
            {
                await writer.StartRowAsync();
                await writer.WriteAsync((long)i, NpgsqlDbType.Bigint);
                await writer.WriteAsync(Terms(Searched(i, Title(i))), NpgsqlDbType.Array | NpgsqlDbType.Text);
            }

            await writer.CompleteAsync();
        }

        foreach (var sql in new[]
        {
            $"insert into persons select 'P' || lpad(i::text, 6, '0'), '某' || i, false, '', '' from generate_series(1, {cases}) i",
            $"insert into parties select 'C' || lpad(i::text, 6, '0'), 'P' || lpad(i::text, 6, '0'), 'Suspect', '' from generate_series(1, {cases}) i",
            $"insert into stages select 'E' || lpad((i * 3 + s)::text, 7, '0'), i * 3 + s, 'C' || lpad(i::text, 6, '0'), 'P' || lpad(i::text, 6, '0'), (array['Defamation','Insult','PiInfringement'])[1 + i % 3], null, "
                + $"(array['Filed','TransferredForProsecution','Indicted'])[1 + s], date '2020-01-01' + (i % 2000) + s * 30, '', '', '', '', 'made', 0 from generate_series(1, {cases}) i, generate_series(0, 2) s",
            $"insert into counters values ('C', {cases}), ('P', {cases}), ('E', {cases * 4})",
            "analyze",
        })
        {
            await using var command = open.CreateCommand();
            (command.CommandText, command.CommandTimeout) = (sql, 600);
            await command.ExecuteNonQueryAsync();
        }
    }

    public static string Id(char kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind}{number:D6}");

    private static string Title(int i) => $"{s_names[i % 16]}某{s_names[i / 16 % 16]}{s_acts[i % 6]}案";

    private static string Searched(int i, string title) => string.Create(CultureInfo.InvariantCulture, $"c{i:D6} 浙检〔{2020 + (i % 6)}〕{i}号 {title} 杭州市某区人民检察院 某{i}");

    /// <summary>As the register cuts them: Chinese characters alone and in pairs, other letters and digits in runs.</summary>
    private static string[] Terms(string text)
    {
        var terms = new SortedSet<string>(StringComparer.Ordinal);
        var run = "";
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is >= '\u4e00' and <= '\u9fff')
            {
                terms.Add(text[i].ToString());
                if (i + 1 < text.Length && text[i + 1] is >= '\u4e00' and <= '\u9fff')
                {
                    terms.Add(text.Substring(i, 2));
                }
            }

            run = char.IsAsciiLetterOrDigit(text[i]) ? run + text[i] : "";
            if (run.Length > 0 && (i + 1 == text.Length || !char.IsAsciiLetterOrDigit(text[i + 1])))
            {
                terms.Add(run);
            }
        }

        return [.. terms];
    }
}
