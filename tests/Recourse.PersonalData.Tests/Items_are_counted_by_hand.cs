using Recourse.Findings;

namespace Recourse.PersonalData.Tests;

/// <summary>Twelve rows whose every figure can be checked with a pencil.</summary>
public sealed class Items_are_counted_by_hand
{
    private const string Rows =
        """
        姓名,手机号,身份证号,住址
        赵试零,13800000000,110101199003074610,示例省样本市1号
        赵试零,138-0000-0000,,
        钱试零,13900000001,,
        钱试零,１３９０００００００１,,
        ,13900000001,,
        孙试零,13800000002,11010119900307002X,
        孙试零,13700000002,11010119900307002x,
        示例贸易有限公司,13800000003,,
        李试零,,,
        周样零,13800000002,,
        吴样零,,,示例省样本市2号
        吴样零,,,示例省样本市 2号

        """;

    [Fact]
    public void Twelve_rows()
    {
        using var material = new Material().Add("list.csv", Rows);
        var scan = material.Scan();

        Assert.Equal("12 -company:1 -no-person:1 -duplicate:5 =5", Material.Words(scan.Items.Tally));
        Assert.Equal(["resident-id 1", "name+mobile 2", "mobile 1", "name+address 1"], scan.Items.DuplicateKeys.Select(key => $"{key.Key} {key.Count}"), StringComparer.Ordinal);
        Assert.Equal(["address 3 2", "mobile 9 5", "name 10 6", "resident-id 3 2"], scan.Identifiers.Select(kind => $"{kind.Kind} {kind.Occurrences} {kind.Distinct}"), StringComparer.Ordinal);
        Assert.Equal((5L, 5L, 0L), (scan.Items.Persons, scan.Items.T5000, scan.Items.Reviewer));
        Assert.NotEmpty(ScanSummary.Lines(scan));
    }

    [Fact]
    public void Two_recipients_add_up_and_what_was_obtained_is_not_counted_twice()
    {
        using var material = new Material().Add("list.csv", Rows);
        var result = Count(material, []);

        var conduct = Assert.Single(result.Conducts);
        Assert.Equal("36 -company:3 -no-person:3 -duplicate:15 -double-act:5 =10", Material.Words(conduct.Tally));
        Assert.Equal(5, conduct.DoubleAct);
        Assert.Equal([5L, 5L], conduct.Provided.Select(part => part.Count.Tally.Net));
        Assert.Equal(CountRange.Exactly(10), conduct.Insider!.Value.T5000);
        Assert.Equal([("A1", "B", 5L), ("A1", "public", 5L)], result.HandOvers!.Edges.Select(edge => (result.HandOvers.Nodes[edge.From].Id, result.HandOvers.Nodes[edge.To].Id, edge.Items)));
    }

    [Fact]
    public void The_facts_take_the_counts_and_lose_the_stated_ones()
    {
        using var material = new Material().Add("list.csv", Rows);
        var stated = new TierCounts(CountRange.Exactly(999), default, default);
        var file = Case() with
        {
            Actors =
            [
                .. Case().Actors.Select(actor => actor with { PersonalInformation = [actor.PersonalInformation[0] with { Net = stated }] }),
                new() { Id = "Z", PersonalInformation = [new() { Id = "P1", Net = stated, Insider = new InsiderPart(stated, 12m) }] },
            ],
        };
        var scan = material.Scan();
        var facts = ConductCounter.Count(scan, file, []).Apply(file);

        Assert.Equal(CountRange.Exactly(10), facts.Actors[0].PersonalInformation[0].Net!.Value.T5000);
        Assert.Equal(CountRange.Exactly(0), facts.Actors[0].PersonalInformation[0].Net!.Value.T50);
        Assert.Null(facts.Actors[1].PersonalInformation[0].Net);
        Assert.Equal(new InsiderPart(null, 12m), facts.Actors[1].PersonalInformation[0].Insider);
    }

    [Fact]
    public void Consent_is_taken_off_until_a_decision_rejects_it_and_a_lapsed_one_changes_nothing()
    {
        using var material = new Material().Add("list.csv", Rows).Add("consents.csv", "姓名,手机号\n钱试零,13900000001\n");
        const string taken = "36 -company:3 -no-person:3 -consented:9 -duplicate:9 -double-act:4 =8";

        Assert.Equal(taken, Material.Words(Count(material, []).Conducts[0].Tally));
        Assert.Equal(taken, Material.Words(Count(material, [Decide("items/A1/P1/consented", "Accepted")]).Conducts[0].Tally));
        Assert.Equal("36 -company:3 -no-person:3 -duplicate:15 -double-act:5 =10", Material.Words(Count(material, [Decide("items/A1/P1/consented", "Rejected")]).Conducts[0].Tally));
        var one = Count(material, [Decide("items/A1/P1/to/B/consented", "Rejected")]).Conducts[0];
        Assert.Equal([5L, 4L], one.Provided.Select(part => part.Count.Tally.Net));
        var lapsed = Count(material, [Decide("items/A1/P1/consented", "Rejected", lapsed: true)]);
        Assert.Equal(taken, Material.Words(lapsed.Conducts[0].Tally));
        Assert.Single(lapsed.Notices);
        Assert.Single(Count(material, [Decide("items/A1/P1/duplicate", "Rejected")]).Notices);
    }

    [Fact]
    public void A_company_counts_where_a_decision_says_that_it_is_a_person()
    {
        using var material = new Material().Add("list.csv", Rows);
        var result = Count(material, [Decide("items/A1/P1/company", "Rejected")]);

        Assert.Equal("36 -no-person:3 -duplicate:15 -double-act:6 =12", Material.Words(result.Conducts[0].Tally));
    }

    [Fact]
    public void A_kind_whose_tier_a_reviewer_chooses_moves_the_bounds_only()
    {
        using var material = new Material().Add("list.csv", "姓名,卡号\n赵试零,6228480000000000018\n").Add("more.csv", "姓名,手机号\n钱试零,13900000001\n");
        var scan = material.Scan();

        Assert.Equal((0L, 0L, 1L, 1L), (scan.Items.T50, scan.Items.T500, scan.Items.T5000, scan.Items.Reviewer));
        Assert.Equal(new TierCounts(new(0, 1), new(0, 1), new(1, 2)), scan.Items.Tiers);
    }

    [Fact]
    public void A_person_counts_once_at_the_strictest_tier_and_a_zero_balance_is_property()
    {
        using var material = new Material().Add("a.csv", "姓名,手机号,余额\n赵试零,13800000000,0.00\n").Add("b.csv", "姓名,手机号\n赵试零,13800000000\n");
        var scan = material.Scan();

        Assert.Equal((1L, 0L, 0L), (scan.Items.T50, scan.Items.T500, scan.Items.T5000));
    }

    [Fact]
    public void Points_of_a_track_count_once_each_and_a_static_point_once()
    {
        using var material = new Material().Add("t.csv", "姓名,手机号,经度,纬度\n赵试零,13800000000,116.1,39.1\n赵试零,13800000000,116.1,39.1\n赵试零,13800000000,116.2,39.1\n钱试零,13900000001,116.1,39.1\n");
        var scan = material.Scan();

        Assert.Equal("4 -duplicate:1 =3", Material.Words(scan.Items.Tally));
        Assert.Equal((3L, 2L), (scan.Items.T50, scan.Items.Persons));
    }

    [Theory]
    [InlineData("备注,姓名,手机号", "请打13700000009,赵试零,13800000000", "赵试零来电13700000009,赵试零,13800000000")]
    [InlineData("对方号码,身份证号", "110101199003074610,11010119900307002X", "32010620050101123X,11010119900307002X")]
    [InlineData("转账至,持卡人,卡号", "6228480000000000018,赵试零,6228480000000000117", "6228480000000000216,赵试零,6228480000000000117")]
    [InlineData("抄送,邮箱", "a@example.com,me@example.com", "b@example.com,me@example.com")]
    public void A_number_in_another_column_does_not_stand_for_the_person_whose_own_is_there(string header, string first, string second)
    {
        using var material = new Material().Add("a.csv", $"{header}\n{first}\n{second}\n");
        Assert.Equal(1, material.Scan().Items.Persons);
    }

    [Fact]
    public void A_number_in_another_column_stands_for_the_person_where_there_is_no_other()
    {
        using var material = new Material().Add("a.csv", "备注,姓名,手机号\n电话13800000000,赵试零,\n,赵试零,13800000000\n");
        Assert.Equal((1L, 1L), (material.Scan().Items.Persons, material.Scan().Items.Tally.Net));
    }

    [Fact]
    public void A_released_scan_keeps_its_figures_and_lists_no_more()
    {
        using var material = new Material().Add("a.csv", "姓名,手机号\n" + string.Concat(Enumerable.Range(0, 40_000).Select(at => $"赵试零,138{at:D8}\n")));
        var scan = material.Scan(new ScanOptions { RowBlocksInMemory = 0 });
        scan.Dispose();

        Assert.Equal(40_000, scan.Items.Tally.Net);
        Assert.Throws<ObjectDisposedException>(() => ConductCounter.Count(scan, new CaseFile { Actors = [LeakCase.Actor("A1", Ternary.Unknown, "a.csv")] }, []));
    }

    [Fact]
    public void What_is_named_but_not_there_is_noticed()
    {
        using var material = new Material().Add("other.csv", Rows);
        var result = Count(material, []);

        Assert.Empty(result.Conducts);
        Assert.NotEmpty(result.Notices);
    }

    private static CaseFile Case() => new()
    {
        Material = [Material.Hint("list.csv", "") with { ConsentLists = ["consents.csv"] }],
        Recipients = [.. LeakCase.Give("A1", "B", "list.csv"), .. LeakCase.Give("A1", "public", "list.csv")],
        Actors = [LeakCase.Actor("A1", Ternary.True, "list.csv")],
    };

    private static ConductResult Count(Material material, IReadOnlyList<StandingDecision> decisions)
    {
        var file = Case();
        var known = material.Files.Any(source => source.Name == "consents.csv");
        return ConductCounter.Count(material.Scan(), known ? file : file with { Material = [] }, decisions);
    }

    private static StandingDecision Decide(string target, string outcome, bool lapsed = false) => new(
        new Decision
        {
            Id = "D1", Subject = DecisionSubject.Exclusion, Target = target, Outcome = outcome, Because = "x", By = "y", At = DateTimeOffset.UnixEpoch, FactsDigest = "z",
        },
        lapsed);
}
