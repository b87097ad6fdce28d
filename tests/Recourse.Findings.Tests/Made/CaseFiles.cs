using System.Collections.Immutable;
using CsCheck;

namespace Recourse.Findings.Tests;

/// <summary>Whole case files, every field, with texts that YAML and JSON like to misread.</summary>
internal static class CaseFiles
{
    private static readonly string[] s_hostile =
    [
        "张某", "「开盒」案：一", "a: b", "# no comment", "- x", "\"", "'", "'\"'", "\\", "\\n", "line\nline", "\ttab", " space ", "007", "3009331235", "null", "~", "true",
        "No", "1e5", "0x1F", "1_000", ".5", "2024-01-01", "😀👩‍👧", "。", "：", "，", "&a", "*a", "!tag", "%x", "@x", "`x`", "{}", "[]", "{a: b}", "|", ">", "? x", "---", "...",
        "\u0085", "\u2028", "\u00A0", "\uFEFF", "<<", "=", "\u0001", "é\u0301", "𠮷",
    ];

    private static readonly Gen<string> s_filled = Gen.OneOf(Words(s_hostile), Gen.String[Gen.Char[' ', '\u9FFF'], 1, 12], Gen.Select(Words(s_hostile), Words(s_hostile), (a, b) => a + b));
    private static readonly Gen<string> s_text = Gen.OneOf(s_filled, Gen.Const(""));
    private static readonly Gen<ImmutableArray<string>> s_texts = Many(s_text);
    private static readonly Gen<DateOnly> s_day = Gen.Int[0, 3_000_000].Select(DateOnly.FromDayNumber);
    private static readonly Gen<DateOnly?> s_days = s_day.Nullable();
    private static readonly Gen<decimal?> s_money = Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[0, 6], (n, scale) => new decimal(n, 0, 0, isNegative: false, (byte)scale)).Nullable();
    private static readonly Gen<CountRange> s_count = Gen.Select(Gen.Long[0, 1 << 40], Gen.Long[0, 1 << 40], Gen.Int[0, 2], (a, b, kind) =>
        kind switch { 0 => CountRange.Exactly(a), 1 => new CountRange(Math.Min(a, b), Math.Max(a, b)), _ => new CountRange(a, long.MaxValue) });
    private static readonly Gen<TierCounts?> s_net = Gen.Select(s_count, s_count, s_count, (a, b, c) => new TierCounts(a, b, c)).Nullable();
    private static readonly Gen<Ternary> s_ternary = Word<Ternary>();
    private static readonly Gen<FactStatus> s_status = Word<FactStatus>();
    private static readonly Gen<ImmutableArray<Account>> s_accounts = Many(Gen.Select(s_filled, s_filled, (platform, id) => new Account(platform, id)));
    private static readonly Gen<ImmutableArray<Allegation>> s_alleged = Many(Gen.Select(s_filled, s_status, (limb, status) => new Allegation(limb, status)));

    private static readonly Gen<Victim> s_victim = Gen.Select(s_text, s_days, Word<PartyKind>(), s_ternary, s_accounts, (name, birth, kind, disabled, accounts) =>
        new Victim { Id = "", Name = name, BirthDate = birth, Kind = kind, Disabled = disabled, Accounts = accounts });

    private static readonly Gen<NetworkFigures?> s_network = Gen.Select(
        Gen.Select(s_count.Nullable(), s_count.Nullable(), s_count.Nullable(), s_count.Nullable(), s_count.Nullable(), s_count.Nullable()),
        Gen.Select(s_count.Nullable(), s_count.Nullable(), s_count.Nullable(), s_count.Nullable(), s_count.Nullable()),
        Gen.Select(s_money, s_money, s_money),
        (a, b, c) => new NetworkFigures
        {
            Sites = a.Item1, RegisteredAccounts = a.Item2, Groups = a.Item3, GroupMembers = a.Item4, Videos = a.Item5, Messages = a.Item6,
            ReachedAccounts = b.Item1, ReachedGroupMembers = b.Item2, Followers = b.Item3, Clicks = b.Item4, PersonsHelped = b.Item5,
            SettlementYuan = c.Item1, FundsYuan = c.Item2, TurnoverYuan = c.Item3,
        }).Null();

    private static readonly Gen<PersonalInformationConduct> s_conduct = Gen.Select(
        Gen.Select(Many(Word<ConductMode>()), s_days, s_days, s_net, s_money),
        Gen.Select(Gen.Select(s_net, s_money, (net, gains) => new InsiderPart(net, gains)).Null(), s_text, s_alleged),
        Gen.Select(Gen.Select(s_ternary, s_money, s_ternary, (claimed, profit, resold) => new LawfulBusiness(claimed, profit, resold)).Null(), Word<DealtWith>(), s_texts, s_ternary, s_network),
        (a, b, c) => new PersonalInformationConduct
        {
            Id = "",
            Modes = a.Item1,
            From = a.Item2 > a.Item3 ? a.Item3 : a.Item2,
            To = a.Item2 > a.Item3 ? a.Item2 : a.Item3,
            Net = a.Item4,
            GainsYuan = a.Item5,
            Insider = b.Item1,
            Industry = b.Item2,
            Alleged = b.Item3,
            LawfulBusiness = c.Item1,
            DealtWith = c.Item2,
            Obtained = c.Item3,
            InDuty = c.Item4,
            Network = c.Item5,
        });

    private static readonly Gen<Statement> s_statement = Gen.Select(
        Gen.Select(Words("Defamation", "Insult"), s_days, Word<Falsehood>(), Word<StatementMode>(), s_count.Nullable(), s_count.Nullable()),
        Gen.Select(Word<DealtWith>(), s_ternary.Nullable(), s_ternary.Nullable(), s_alleged, s_texts, s_network),
        (a, b) => new Statement
        {
            Id = "",
            Offence = a.Item1,
            Date = a.Item2,
            Falsehood = a.Item3,
            Mode = a.Item4,
            Views = a.Item5,
            Forwards = a.Item6,
            DealtWith = b.Item1,
            Criticism = b.Item2,
            Reporting = b.Item3,
            Alleged = b.Item4,
            Posts = b.Item5,
            Network = b.Item6,
        });

    private static readonly Gen<Harm> s_harm = Gen.Select(Word<HarmRelation>(), Word<HarmKind>(), s_status, s_status.Nullable(), (relation, kind, status, causation) =>
        new Harm { Relation = relation, Kind = kind, Status = status, Causation = causation });

    private static readonly Gen<Actor> s_actor = Gen.Select(
        Gen.Select(s_text, Word<PartyKind>(), s_days, s_accounts),
        Gen.Select(
            Many(Gen.Select(Words("PiInfringement", "Insult", "HeroesMartyrs"), Word<PenaltyKind>(), s_days, (offence, kind, date) => new Prior(offence, kind, date))),
            Gen.Select(s_ternary, s_ternary, s_ternary, (a, b, c) => new Circumstances { FirstOffence = a, GainsReturned = b, Repentance = c })),
        Gen.Select(Many(s_conduct), Many(s_statement), Many(s_harm)),
        Gen.Select(s_ternary, Many(Gen.Select(s_filled, s_status, (name, status) => new Ground(name, status))), (vile, grounds) => new PublicOrder { VileSocialEffect = vile, Grounds = grounds }),
        (a, b, c, order) => new Actor
        {
            Id = "",
            Name = a.Item1,
            Kind = a.Item2,
            BirthDate = a.Item3,
            Accounts = a.Item4,
            Priors = b.Item1,
            Circumstances = b.Item2,
            PersonalInformation = c.Item1,
            Statements = c.Item2,
            Harm = c.Item3,
            PublicOrder = order,
        });

    private static readonly Gen<MaterialHint> s_material = Gen.Select(
        Gen.Select(s_filled, s_text, s_text, s_text), Many(Gen.Select(s_text, s_text)), Gen.Bool.Nullable(), Gen.Select(s_texts, s_texts),
        (a, columns, header, lists) => new MaterialHint
        {
            Path = a.Item1,
            Source = a.Item2,
            Platform = a.Item3,
            Kind = a.Item4,
            Columns = ImmutableSortedDictionary.CreateRange(
                StringComparer.Ordinal, columns.DistinctBy(column => column.Item1, StringComparer.Ordinal).Select(column => KeyValuePair.Create(column.Item1, column.Item2))),
            Header = header,
            ConsentLists = lists.Item1,
            UntrueLists = lists.Item2,
        });

    private static readonly Gen<AccountExclusion> s_exclusion = Gen.Select(
        Gen.Select(s_filled, s_filled, (platform, id) => new Account(platform, id)),
        Words(Reasons.VictimSide, Reasons.Own, Reasons.Maintenance, Reasons.Inflated), s_text, s_text,
        (account, reason, grounds, evidence) => new AccountExclusion { Account = account, Reason = reason, Grounds = grounds, Evidence = evidence });

    private static readonly Gen<Recipient> s_recipient = Gen.Select(s_filled, s_filled, s_days, (file, to, date) => new Recipient { File = file, From = "", To = to, Date = date });

    /// <summary>Whole files; ids are unique, and references lead somewhere.</summary>
    public static Gen<CaseFile> All { get; } = Gen.Select(
        Gen.Select(s_text, s_days, Many(s_material), Many(s_victim), Many(s_exclusion)),
        Gen.Select(Many(Gen.Select(s_texts, s_text, (posts, title) => new InformationLabel("", posts, title))), Many(s_recipient), Many(s_actor)),
        Gen.Select(Words("", "private", "public"), s_days, s_days, (complaint, filed, police) => new Procedure { Complaint = complaint, Filed = filed, PoliceFiled = police }),
        Gen.Select(s_ternary, s_ternary, (ordered, refused) => new Provider { Ordered = ordered, Refused = refused }),
        Many(Gen.Select(s_day, s_filled, (date, title) => new CaseEvent(date, title))),
        s_filled,
        (a, b, procedure, provider, events, salt) => Linked(
            new CaseFile
            {
                Title = a.Item1,
                DecisionDate = a.Item2,
                Material = a.Item3,
                Victims = a.Item4,
                Exclusions = a.Item5,
                Information = b.Item1,
                Recipients = b.Item2,
                Actors = b.Item3,
                Procedure = procedure,
                Provider = provider,
                Events = events,
            },
            salt));

    private static CaseFile Linked(CaseFile file, string salt)
    {
        string Id(int at) => FormattableString.Invariant($"{salt}{at}");
        ImmutableArray<Victim> victims = [.. file.Victims.Select((victim, i) => victim with { Id = Id(i) })];
        ImmutableArray<InformationLabel> labels = [.. file.Information.Select((label, i) => label with { Id = Id(i) })];
        ImmutableArray<Actor> actors =
        [
            .. file.Actors.Select((actor, i) => actor with
            {
                Id = Id(i),
                PersonalInformation = [.. actor.PersonalInformation.Select((conduct, j) => conduct with { Id = Id(j) })],
                Statements = [.. actor.Statements.Select((statement, j) => statement with
                {
                    Id = Id(j),
                    Information = labels.Length > 0 ? labels[j % labels.Length].Id : salt,
                    Victims = [.. victims.Skip(j).Select(victim => victim.Id)],
                })],
                Harm = [.. actor.Harm.Select((harm, j) => harm with { To = j < victims.Length ? victims[j].Id : "" })],
            }),
        ];
        return file with
        {
            Victims = victims,
            Information = labels,
            Actors = actors,
            Recipients = actors.Length == 0 ? [] :
            [
                .. file.Recipients.Select((recipient, i) =>
                {
                    var from = actors[i % actors.Length];
                    return recipient with { From = from.Id, Conduct = from.PersonalInformation.IsEmpty ? "" : from.PersonalInformation[^1].Id };
                }),
            ],
        };
    }

    private static Gen<ImmutableArray<T>> Many<T>(Gen<T> item) => item.Array[0, 2].Select(items => ImmutableArray.Create(items));

    private static Gen<T> Word<T>()
        where T : struct, Enum => Words(Enum.GetValues<T>());

    /// <summary>One of a few values.</summary>
    public static Gen<T> Words<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
