using System.Text;
using CsCheck;

namespace Recourse.PersonalData.Tests;

/// <summary>Random tables against a counter that knows nothing but dictionaries over texts.</summary>
public sealed class Counts_equal_a_naive_counter
{
    private static readonly string[] s_names = ["", "赵试零", "钱试零", "孙试零"];
    private static readonly string[] s_mobiles = ["", "13800000000", "13900000001", "13700000002"];
    private static readonly string[] s_ids = ["", "", "110101199003074610", "11010119900307002X", "32010620050101123X"];
    private static readonly string[] s_addresses = ["", "", "样本市虚构路1号", "样本市虚构路2号"];

    private static readonly Gen<Row[]> s_rows = Gen.Select(
        Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 4], Gen.Int[0, 3],
        (name, mobile, id, address) => new Row(s_names[name], s_mobiles[mobile], s_ids[id], s_addresses[address])).Array[0, 24];

    private sealed record Row(string Name, string Mobile, string Id, string Address = "");

    [Fact]
    public void Net_items_and_persons() => s_rows.Sample(
        rows =>
        {
            using var material = Write(rows);
            var scan = material.Scan();
            var keys = Naive(rows);
            Assert.Equal(rows.Length, scan.Items.Tally.Raw);
            Assert.Equal(keys.Where(key => key.Length > 0).Distinct(StringComparer.Ordinal).Count(), scan.Items.Tally.Net);
            Assert.Equal(keys.Count(key => key.Length == 0), scan.Items.Tally.Excluded.Where(entry => entry.Reason == "no-person").Sum(entry => entry.Count));
        },
        iter: 200);

    [Fact]
    public void The_order_of_rows_changes_no_count() => s_rows.Sample(
        rows =>
        {
            using var forward = Write(rows);
            using var backward = Write([.. rows.Reverse()]);
            var (one, two) = (forward.Scan().Items, backward.Scan().Items);
            Assert.Equal((one.Tally.Raw, one.T5000, one.Persons), (two.Tally.Raw, two.T5000, two.Persons));
        },
        iter: 100);

    [Fact]
    public void Strangers_who_share_a_number_are_not_chained()
    {
        var rows = Enumerable.Range(0, 50).Select(at => new Row($"甲{(char)('一' + at)}", "13800000000", "")).ToArray();
        using var material = Write(rows);
        Assert.Equal(50, material.Scan().Items.Persons);
    }

    [Fact]
    public void Rows_with_a_name_and_an_address_only_chain_no_strangers()
    {
        // Two of one name at one address, told apart by their numbers; the bare row is one of them, and they stay two.
        using var material = Write(
        [
            new Row("赵试零", "13800000000", "", "样本市虚构路1号"), new Row("赵试零", "", "", "样本市虚构路1号"), new Row("赵试零", "13900000001", "", "样本市虚构路1号"),
            new Row("钱试零", "", "", "样本市虚构路1号"), new Row("赵试零", "", "", "样本市虚构路2号"),
        ]);
        Assert.Equal(4, material.Scan().Items.Persons);
    }

    [Fact]
    public void An_address_that_was_put_away_is_found_again_in_its_row()
    {
        // More addresses than a block holds, in two files; every seventh row of the second has nothing but name and address.
        static string Line(int at, bool bare) => string.Create(
            System.Globalization.CultureInfo.InvariantCulture, $"赵试零,{(bare ? "" : $"138{at:D8}")},样本市试验区虚构路{at}号示例小区{at % 31}单元\n");
        const string header = "姓名,手机号,地址\n";
        using var material = new Material()
            .Add("a.csv", header + string.Concat(Enumerable.Range(0, 9_000).Select(at => Line(at, bare: false))))
            .Add("b.csv", header + string.Concat(Enumerable.Range(0, 9_000).Select(at => Line(at, bare: at % 7 == 0))) + Line(9_001, bare: true));
        var scan = material.Scan(new ScanOptions { Threads = 2 });

        Assert.Equal((9_001L, 9_001L), (scan.Items.Persons, scan.Items.Tally.Net));
        Assert.Equal(["name+address 1286", "name+mobile 7714"], scan.Items.DuplicateKeys.Select(key => $"{key.Key} {key.Count}").Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public void Spilling_rows_changes_nothing()
    {
        var text = new StringBuilder("姓名,手机号,身份证号\n");
        for (var at = 0; at < 40_000; at++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{s_names[at % 4]},138{at % 9_000:D8},\n");
        }

        using var material = new Material().Add("a.csv", text.ToString()).Add("b.csv", text.ToString());
        var kept = material.Scan();
        var spilt = material.Scan(new ScanOptions { RowBlocksInMemory = 0, Threads = 2 });
        Assert.Equal(Material.Json(kept), Material.Json(spilt));
        var file = new Findings.CaseFile { Actors = [LeakCase.Actor("A1", Findings.Ternary.Unknown, "a.csv")] };
        Assert.Equal(
            Material.List(kept, ConductCounter.Count(kept, file, [])), Material.List(spilt, ConductCounter.Count(spilt, file, [])), ignoreCase: false);
    }

    private static Material Write(Row[] rows) =>
        new Material().Add("a.csv", "姓名,手机号,身份证号,地址\n" + string.Concat(rows.Select(row => $"{row.Name},{row.Mobile},{row.Id},{row.Address}\n")));

    private static string[] Naive(Row[] rows)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in rows.Where(row => row.Id.Length > 0 && row.Name.Length > 0 && row.Mobile.Length > 0))
        {
            var pair = row.Name + row.Mobile;
            ids[pair] = ids.TryGetValue(pair, out var known) && string.CompareOrdinal(known, row.Id) < 0 ? known : row.Id;
        }

        string Strong(Row row) => row.Id.Length > 0 ? row.Id
            : row.Name.Length == 0 || row.Mobile.Length == 0 ? ""
            : ids.TryGetValue(row.Name + row.Mobile, out var id) ? id : row.Name + row.Mobile;
        string Owner(Func<Row, bool> has, string own)
        {
            var owners = rows.Where(has).Select(Strong).Where(key => key.Length > 0).ToList();
            return owners.Where(key => char.IsAsciiDigit(key[0])).Order(StringComparer.Ordinal).FirstOrDefault() ?? owners.FirstOrDefault() ?? own;
        }

        string Weak(Row row) => row.Mobile.Length > 0 ? Owner(other => other.Mobile == row.Mobile, "only " + row.Mobile)
            : row.Name.Length > 0 && row.Address.Length > 0 ? Owner(other => other.Name == row.Name && other.Address == row.Address, $"{row.Name} at {row.Address}")
            : "";

        return [.. rows.Select(row => Strong(row) is { Length: > 0 } key ? key : Weak(row))];
    }
}
