namespace Recourse.Samples.Leak;

/// <summary>
/// Which rows stand in which file. Numbers are those of the invented persons; the overlaps between the files are the point.
/// </summary>
internal static class RowPlans
{
    private static readonly string[] Companies =
        ["示例星河贸易有限公司", "拟定五金厂", "样本便利店", "虚构数据服务有限责任公司", "试运行物流有限公司", "例示食品厂"];

    /// <summary>Order data: 280 persons, other spellings of 22 of them, and every special row.</summary>
    public static IEnumerable<RowSpec> Orders() =>
    [
        .. People(0, 280),
        .. Enumerable.Range(0, 12).Select(at => RowSpec.Spelt(at * 3, at + 1)),
        .. Enumerable.Range(60, 5).Select(number => RowSpec.WithoutId(number, number)),
        .. Enumerable.Range(70, 4).Select(RowSpec.OtherMobile),
        RowSpec.BareMobile(5),
        RowSpec.BareMobile(925),
        RowSpec.WrongId(924), RowSpec.WithoutId(924),
        RowSpec.Of(920), RowSpec.Namesake(921, of: 920),
        RowSpec.Trader("例示个体五金店", 922), RowSpec.Trader("样本裁缝店", 923),
        .. Companies.Take(5).Select((name, at) => RowSpec.Company(name, 9900 + at)),
        .. Enumerable.Range(0, 5).Select(_ => RowSpec.Nobody()), RowSpec.Nobody("138000"),
        .. People(900, 9, Fate.Consented),
        .. People(910, 4, Fate.Untrue),
    ];

    /// <summary>A list of names and numbers: 360 persons, broken bytes.</summary>
    public static IEnumerable<RowSpec> Customers() =>
    [
        .. People(200, 360).Select(spec => spec with { DamagedRemark = spec.Owner % 60 == 7 }),
        .. Enumerable.Range(0, 18).Select(at => RowSpec.Spelt(210 + (at * 9), at)),
        .. Companies.Take(4).Select((name, at) => RowSpec.Company(name, 9910 + at)),
        .. Enumerable.Range(0, 5).Select(_ => RowSpec.Nobody()),
        .. Enumerable.Range(0, 7).Select(_ => RowSpec.Garbled()),
        .. Enumerable.Range(930, 5).Select(RowSpec.NameAndAddress), RowSpec.NameAndAddress(930),
    ];

    /// <summary>A telephone list with e-mail.</summary>
    public static IEnumerable<RowSpec> Contacts() =>
    [
        .. People(500, 200),
        .. Enumerable.Range(0, 10).Select(at => RowSpec.Spelt(505 + (at * 7), at + 1)),
        .. Enumerable.Range(0, 3).Select(_ => RowSpec.Nobody()),
    ];

    /// <summary>
    /// Members of a loyalty programme: 4,597 persons, so that the second buyer comes to 5,012, just over the tier of 5,000.
    /// </summary>
    public static IEnumerable<RowSpec> Members() =>
    [
        .. People(1000, 4597),
        .. Enumerable.Range(0, 31).Select(at => RowSpec.Spelt(1010 + (at * 140), at)),
        .. Companies.Select((name, at) => RowSpec.Company(name, 9940 + at)),
        .. Enumerable.Range(0, 12).Select(_ => RowSpec.Nobody()),
    ];

    /// <summary>Accounts with balances: 58 rows, 49 persons.</summary>
    public static IEnumerable<RowSpec> Accounts() =>
    [
        .. People(100, 49),
        .. Enumerable.Range(0, 5).Select(at => RowSpec.Spelt(103 + (at * 8), at + 1)),
        .. Companies.Take(3).Select((name, at) => RowSpec.Company(name, 9920 + at)),
        RowSpec.Of(909, Fate.Consented),
    ];

    /// <summary>Customers of a sales system.</summary>
    public static IEnumerable<RowSpec> Crm() =>
    [
        .. People(600, 150),
        .. Enumerable.Range(0, 8).Select(at => RowSpec.Spelt(604 + (at * 11), at + 1)),
        .. Companies.Skip(4).Select((name, at) => RowSpec.Company(name, 9930 + at)),
    ];

    /// <summary>Order data inside an archive.</summary>
    public static IEnumerable<RowSpec> ArchiveOrders() => People(700, 120);

    /// <summary>Names and numbers inside the archive.</summary>
    public static IEnumerable<RowSpec> ArchiveContacts() =>
        [.. People(800, 100), .. Enumerable.Range(0, 6).Select(at => RowSpec.Spelt(810 + (at * 4), at + 1))];

    /// <summary>Twelve lines of text, four of them about persons of the other files.</summary>
    public static IEnumerable<RowSpec> Supplement() => [.. new[] { 0, 1, 2, 250 }.Select(number => RowSpec.Of(number)), .. People(940, 8)];

    /// <summary>What the insider kept.</summary>
    public static IEnumerable<RowSpec> Retained() => [.. People(300, 10), .. People(950, 30)];

    /// <summary>The list that the first broker put together for the second buyer.</summary>
    public static IEnumerable<RowSpec> Resale() => [.. People(150, 50), .. People(300, 40), .. People(520, 30)];

    private static IEnumerable<RowSpec> People(int first, int count, Fate fate = Fate.Person) =>
        Enumerable.Range(first, count).Select(number => RowSpec.Of(number, fate));
}
