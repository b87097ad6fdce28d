namespace Recourse.PersonalData.Tests;

/// <summary>The traps of the research file that are about counting items, each by its number.</summary>
public sealed class Traps
{
    [Fact]
    public void Trap_15_items_are_told_apart_by_person_and_the_key_is_stated()
    {
        // Three orders and two files, one person; the key that told so is named.
        using var material = new Material().Add("orders.csv", "订单号,姓名,手机号\nO1,赵试零,13800000000\nO2,赵试零,13800000000\nO3,赵试零,13800000000\n")
            .Add("again.csv", "订单号,姓名,手机号\nO9,赵试零,13800000000\nO10,钱试零,13900000001\n");
        var scan = material.Scan();
        Assert.Equal(2, scan.Items.Persons);
        Assert.Equal("5 -duplicate:3 =2", Material.Words(scan.Items.Tally));
        Assert.Equal(["name+mobile 3"], scan.Items.DuplicateKeys.Select(key => $"{key.Key} {key.Count}"), StringComparer.Ordinal);
    }

    [Fact]
    public void Trap_16_raw_excluded_and_net_are_all_kept_and_an_objection_takes_nothing_off_by_itself()
    {
        using var material = new Material().Add("list.csv", "姓名,手机号\n赵试零,13800000000\n赵试零,13800000000\n钱试零,13900000001\n");
        var tally = material.Scan().Items.Tally;
        Assert.Equal("3 -duplicate:1 =2", Material.Words(tally));
        Assert.Equal(tally.Raw, tally.Net + tally.Excluded.Sum(e => e.Count));

        // "The numbers are dead" is an allegation about the same rows: nothing in the material shows it, and the count is as it was.
        using var objected = new Material().Add("list.csv", "姓名,手机号,备注\n赵试零,13800000000,空号\n赵试零,13800000000,空号\n钱试零,13900000001,虚假\n");
        Assert.Equal("3 -duplicate:1 =2", Material.Words(objected.Scan().Items.Tally));
    }

    [Fact]
    public void Trap_17_companies_and_rows_without_a_person_go_out_and_a_zero_balance_or_old_age_does_not()
    {
        using var material = new Material().Add("list.csv",
            "姓名,手机号,余额,日期\n示例贸易有限公司,13800000003,,\n李试零,,,\n赵试零,13800000000,0,1999-01-01\n钱试零,13900000001,0.00,2001-05-06\n");
        var scan = material.Scan();
        Assert.Equal("4 -company:1 -no-person:1 =2", Material.Words(scan.Items.Tally));
        Assert.Equal(2, scan.Items.Persons);
    }
}
