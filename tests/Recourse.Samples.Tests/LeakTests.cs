using System.IO.Compression;
using Recourse.Samples.Leak;
using Recourse.Samples.Making;

namespace Recourse.Samples.Tests;

public sealed class LeakTests
{
    [Fact]
    public void The_property_list_has_58_rows_and_49_people()
    {
        using var written = new WrittenCase("leak");
        var batch = Batches.Of(PlantedRows(), "", LeakDemo.Accounts);
        Assert.Equal(58, batch.Items.Raw);
        Assert.Equal([new("company", 3), new("consented", 1), new("duplicate", 5)], batch.Items.Excluded);
        Assert.Equal(new PlantedTiers(49, 0, 0), batch.Net);
    }

    [Fact]
    public void The_order_list_adds_up_by_pencil()
    {
        // 280 + 12 + 5 + 4 spelt again + 2 bare numbers + 2 of one person with a wrong id + 2 namesakes + 2 traders + 5 companies + 6 nobodies + 9 + 4.
        var batch = Batches.Of(PlantedRows(), "", LeakDemo.Orders);
        Assert.Equal(333, batch.Items.Raw);
        Assert.Equal([new("company", 5), new("no-person", 6), new("consented", 9), new("untrue", 4), new("duplicate", 12 + 5 + 4 + 1 + 1)], batch.Items.Excluded);
        Assert.Equal(new PlantedTiers(0, 286, 0), batch.Net);
    }

    // C1: 49 of 50, 237 of 500: no threshold alone, 100·49 + 10·237 = 7,270 ≥ 5,000 by ratio. B2: 10·120 + 545 = 1,745 < 5,000. C2: 5,012 of 5,000.
    [Fact]
    public void The_buyers_stand_on_both_sides_of_the_thresholds()
    {
        var conducts = LeakDemo.Conducts(PlantedRows()).ToDictionary(conduct => conduct.Actor, conduct => conduct.Net, StringComparer.Ordinal);
        Assert.Equal(new PlantedTiers(49, 237, 0), conducts["C1"]);
        Assert.Equal(new PlantedTiers(0, 120, 545), conducts["B2"]);
        Assert.Equal(new PlantedTiers(0, 0, 5012), conducts["C2"]);
    }

    [Fact]
    public void Every_tally_adds_up_and_agrees_with_its_tiers()
    {
        using var written = new WrittenCase("leak");
        Assert.Equal(5, written.Truth.Conducts.Count);
        foreach (var conduct in written.Truth.Conducts)
        {
            Assert.All([conduct.Obtained, .. conduct.Provided], batch =>
            {
                Assert.Equal(batch.Items.Raw - batch.Items.Excluded.Sum(entry => entry.Count), batch.Net.Sum);
                Assert.All(batch.Items.Excluded, entry => Assert.True(entry.Count > 0));
            });
            Assert.Equal(conduct.Items.Net, conduct.Net.Sum);
            Assert.Equal(conduct.Obtained.Net.Sum + conduct.Provided.Sum(batch => batch.Net.Sum) - conduct.DoubleAct, conduct.Net.Sum);
        }
    }

    [Fact]
    public void The_insider_counts_each_recipient_and_once_what_was_kept()
    {
        var insider = LeakDemo.Conducts(PlantedRows())[0];

        // B1: orders 286 people (0–279, 920–925), customers 360 + 5 from 200, contacts to 699, accounts among the orders, 4,597 members, 8 new in the supplement.
        Assert.Equal(new PlantedTiers(49, 286 - 49, 280 + 5 + 140 + 4597 + 8), insider.Provided[0].Net);

        // B2: customers 365, crm 600–749 and archive 700–899: 120 of them order data.
        Assert.Equal(new PlantedTiers(0, 120, 365 + 100 + 80), insider.Provided[1].Net);

        // Kept and given to nobody: 950–979.
        Assert.Equal(insider.Provided[0].Net.Sum + insider.Provided[1].Net.Sum + 30, insider.Net.Sum);
        Assert.Equal(insider.Obtained.Net.Sum - 30, insider.DoubleAct);
    }

    // The program may only merge by identifiers; this holds that the planted owners are what the identity rules give.
    [Fact]
    public void The_planted_owners_are_what_the_identity_rules_give_in_every_batch()
    {
        var rows = PlantedRows();
        foreach (var batch in LeakDemo.Conducts(rows).SelectMany(conduct => conduct.Provided.Prepend(conduct.Obtained)))
        {
            var people = rows.Where(row => batch.Files.Contains(row.File, StringComparer.Ordinal) && row.Fate == Fate.Person).ToList();
            var byRules = Merge(people.ConvertAll(row => row.Identity));
            var byOwner = people.ConvertAll(row => people.FindIndex(other => other.Owner == row.Owner));
            Assert.Equal(byOwner, byRules);
        }
    }

    [Fact]
    public void A_person_who_was_obtained_at_a_tier_was_provided_at_no_lower_one()
    {
        var rows = PlantedRows();
        foreach (var conduct in LeakDemo.Conducts(rows))
        {
            var obtained = Batches.Owners(rows.Where(row => conduct.Obtained.Files.Contains(row.File, StringComparer.Ordinal)));
            var provided = Batches.Owners(rows.Where(row => conduct.Provided.Any(batch => batch.Files.Contains(row.File, StringComparer.Ordinal))));
            Assert.All(provided.Where(entry => obtained.ContainsKey(entry.Key)), entry => Assert.True(entry.Value <= obtained[entry.Key]));
        }
    }

    [Fact]
    public void Consented_and_untrue_people_have_one_row_in_a_file_and_stand_on_the_list()
    {
        var rows = PlantedRows();
        foreach (var (fate, list) in new[] { (Fate.Consented, "consents.csv"), (Fate.Untrue, "untrue.csv") })
        {
            foreach (var row in rows.Where(row => row.Fate == fate))
            {
                Assert.Single(rows, other => other.File == row.File && other.Owner == row.Owner);
                Assert.Contains(rows, other => other.File == list && other.Owner == row.Owner && other.Identity.Mobile == row.Identity.Mobile);
            }
        }
    }

    [Fact]
    public void The_archives_are_one_whole_and_one_cut_and_one_file_is_empty()
    {
        using var written = new WrittenCase("leak");
        using var whole = new ZipArchive(new MemoryStream(written.Material(LeakDemo.Archive)));
        Assert.Equal(["part-a.csv", "分册/part-b.csv"], whole.Entries.Select(entry => entry.FullName), StringComparer.Ordinal);
        Assert.Throws<InvalidDataException>(() => new ZipArchive(new MemoryStream(written.Material("truncated.zip"))));
        Assert.EndsWith("姓名,手机号码\n", System.Text.Encoding.UTF8.GetString(written.Material("truncated.zip")), StringComparison.Ordinal);
        Assert.Empty(written.Material("empty.csv"));
        Assert.Equal(7 + 6 + 1 + 1 + 1, written.Truth.Losses.Count);
    }

    [Fact]
    public void Broken_bytes_stand_where_the_truth_says()
    {
        using var written = new WrittenCase("leak");
        var file = written.Truth.Files.Single(entry => entry.Path == LeakDemo.Customers);
        var rows = Rows.Read(written.Text(file));
        var broken = Enumerable.Range(1, rows.Count).Where(row => rows[row - 1].Any(cell => cell.Contains('\uFFFD'))).Select(row => (long)row);
        Assert.Equal(written.Truth.Losses.Where(loss => loss.File == LeakDemo.Customers).Select(loss => loss.Row), broken);
        Assert.Equal(0xD5, written.Material(LeakDemo.Customers)[^1]);
    }

    [Fact]
    public void Some_order_numbers_pass_Luhn_and_none_is_a_card()
    {
        using var written = new WrittenCase("leak");
        var file = written.Truth.Files.Single(entry => entry.Path == LeakDemo.Orders);
        var orders = Rows.Read(written.Text(file)).Skip(1).Select(row => row[0]).ToList();
        Assert.All(orders, order => Assert.StartsWith("2023", order));
        Assert.InRange(orders.Count(order => CheckDigits.Luhn(order.AsSpan(0, 17)) == order[17]), orders.Count / 4, orders.Count / 2);
        Assert.Equal(58, written.Truth.Identifiers.Single(entry => entry.Kind == "bank-card").Distinct);
    }

    private static IReadOnlyList<PlantedRow> PlantedRows()
    {
        var folder = Directory.CreateTempSubdirectory("recourse-samples-");
        try
        {
            return LeakDemo.WriteMaterial(new CaseFolder(folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Same valid id; same name and mobile unless the ids differ; a bare mobile belongs to whoever has it; else name and address. Returns for each row the first
    // row of its person.
    private static List<int> Merge(List<Identity> rows)
    {
        var parent = Enumerable.Range(0, rows.Count).ToArray();
        for (var left = 0; left < rows.Count; left++)
        {
            for (var right = left + 1; right < rows.Count; right++)
            {
                if (Same(rows[left], rows[right]))
                {
                    var (first, second) = (Find(left), Find(right));
                    parent[Math.Max(first, second)] = Math.Min(first, second);
                }
            }
        }

        return [.. Enumerable.Range(0, rows.Count).Select(Find)];

        int Find(int at) => parent[at] == at ? at : Find(parent[at]);

        static bool Same(Identity left, Identity right)
        {
            var bothIds = left.ResidentId.Length > 0 && right.ResidentId.Length > 0;
            if (bothIds)
            {
                return left.ResidentId == right.ResidentId;
            }

            if (left.Mobile.Length > 0 && left.Mobile == right.Mobile)
            {
                return left.Name == right.Name || left.Name.Length == 0 || right.Name.Length == 0;
            }

            return left.Mobile.Length == 0 && right.Mobile.Length == 0 && left.Name.Length > 0 && left.Name == right.Name
                && left.Address.Length > 0 && left.Address == right.Address;
        }
    }
}
