using System.Text;

namespace Recourse.Law.Tests;

/// <summary>The checklist of a preservation record: each item on each side, with what follows where a field is missing.</summary>
public sealed class PreservationTests
{
    private static readonly PreservationChecklist Checklist = PreservationChecklist.Of(LawPack.Load())!;

    private static readonly string[] Occasions = ["policePath", "changed", "frozen", "fromProvider", "attribution", "counters", "itemCounts", "slangOrMedia", "foreign", "transferred"];

    /// <summary>Each item: its fields, what the absence of each comes to, and the provision (law.md §6.8).</summary>
    private static readonly (string Id, string Fields, string Missing, string Basis)[] Expected =
    [
        ("P1", "caseCause caseNumber", "Incomplete Incomplete", "2016-22/14"),
        ("P2", "object content platformAccount addressOrPath", "Incomplete Incomplete Incomplete Incomplete", "2016-22/14 2018-41/25 2018-41/26"),
        ("P3", "startEndTime timeZoneAndClock place", "Incomplete Incomplete Incomplete", "2016-22/14"),
        ("P4", "method toolVersion processLog", "Incomplete Incomplete Incomplete", "2016-22/14 2018-41/25"),
        ("P5", "itemNames category fileFormat size checkValueAlgorithm", "Curable Curable Curable Incomplete Incomplete", "2016-22/14 2021-1/112 2021-1/113"),
        ("P6", "twoInvestigators investigatorSignatures", "Curable Curable", "2016-22/7 2021-1/112 2021-1/113"),
        ("P7", "holderSignature", "Curable", "2016-22/14 2021-1/112 2021-1/113"),
        ("P8", "witnessSignature", "Curable", "2016-22/15 2021-1/112 2021-1/113"),
        ("P9", "mediumSealed sealPhotos", "Incomplete Incomplete", "2016-22/8 2016-22/9 2021-1/110"),
        ("P10", "checkValueHolds", "Incomplete", "2021-1/111 2021-1/114"),
        ("P11", "backup backupEqual", "Advised Advised", "2016-22/5 2016-22/18 2021-1/111"),
        ("P12", "changesExplained", "Incomplete", "2021-1/110 2021-1/114"),
        ("P13", "reproducible", "Advised", "2021-1/110"),
        ("P14", "freezeApproval frozenAccount logAfterFreezing", "Incomplete Incomplete Incomplete", "2016-22/11 2016-22/12 2021-1/111"),
        ("P15", "requestNotice providerSeal certificateCheckValue", "Incomplete Incomplete Incomplete", "2022-23/14"),
        ("P16", "identityLink secondIdentityLink", "Incomplete Advised", "2016-22/25"),
        ("P17", "counterAsOf counterSource counterExclusions", "Incomplete Incomplete Incomplete", "2013-21/2"),
        ("P18", "statisticsStatement", "Incomplete", "2016-22/19"),
        ("P19", "transcript", "Incomplete", "2021-1/115"),
        ("P20", "foreignSource foreignNotarised", "Incomplete Incomplete", "2021-1/77"),
        ("P21", "chainProof", "Advised", "2021-12/16 2021-12/17 2021-12/18"),
        ("P22", "sealedOnTransfer", "Curable", "2021-1/113"),
    ];

    [Fact]
    public void Every_item_is_present_with_all_its_fields_and_comes_to_what_the_text_says_without_each_of_them()
    {
        Assert.Equal(Expected.Select(e => e.Id), Checklist.List.Select(i => i.Id), StringComparer.Ordinal);
        foreach (var (id, fields, missing, basis) in Expected)
        {
            var names = fields.Split(' ');
            var whole = Whole();
            Assert.Equal(RecordState.Present, Of(whole, id).State);
            Assert.Equal(basis, string.Join(' ', Of(whole, id).Provisions));
            foreach (var (name, state) in names.Zip(missing.Split(' ')))
            {
                var without = Of(With(whole, (name, RecordField.Absent)), id);
                Assert.True(state == without.State.ToString(), $"{id} without {name}: {without.State}, not {state}");
                Assert.Contains(name, string.Join(' ', without.Missing), StringComparison.Ordinal);
                Assert.Equal(RecordState.Unknown, Of(With(whole, (name, RecordField.Unknown)), id).State);
            }
        }
    }

    [Theory]
    [InlineData("P7", "holderSignature", "refusalReason witnessSignature")]
    [InlineData("P8", "witnessSignature", "noWitnessReason fullVideo")]
    [InlineData("P9", "mediumSealed", "mediumReason mediumLocation")]
    [InlineData("P10", "checkValueHolds", "mismatchExplained")]
    [InlineData("P20", "foreignNotarised", "officialChannel")]
    public void EV_02_a_reason_stands_for_what_is_missing(string id, string missing, string instead)
    {
        var without = With(Whole(), (missing, RecordField.Absent));
        Assert.NotEqual(RecordState.Present, Of(without, id).State);
        var fields = instead.Split(' ').Select(f => (f, RecordField.Present)).ToArray();
        Assert.Equal(RecordState.Present, Of(With(without, fields), id).State);
        Assert.NotEqual(RecordState.Present, Of(With(without, [.. fields[..^1], (fields[^1].f, RecordField.Absent)]), id).State);
    }

    [Fact]
    public void EV_01_a_check_value_that_differs_without_explanation_excludes_and_an_explanation_is_left_to_a_person()
    {
        var differs = Of(With(Whole(), ("checkValueHolds", RecordField.Failed)), "P10");
        Assert.Equal(RecordState.Excluded, differs.State);
        Assert.Contains("art. 114", differs.Because.En, StringComparison.Ordinal);
        Assert.Equal(RecordState.Present, Of(With(Whole(), ("checkValueHolds", RecordField.Failed), ("mismatchExplained", RecordField.Present)), "P10").State);
        Assert.Equal(RecordState.Excluded, Of(With(Whole(), ("backupEqual", RecordField.Failed)), "P11").State);
        Assert.Equal(RecordState.Excluded, Of(With(Whole(), ("changesExplained", RecordField.Failed)), "P12").State);
    }

    [Fact]
    public void Trap_33_no_algorithm_is_prescribed_a_signature_can_be_cured_a_tampered_file_not_and_a_chain_replaces_nothing()
    {
        Assert.Contains("no algorithm is prescribed", LawCatalogue.Find(LawPack.Load(), "2016-22/29")[0].Paragraphs[0].Says.En, StringComparison.Ordinal);
        Assert.Equal(RecordState.Curable, Of(With(Whole(), ("investigatorSignatures", RecordField.Absent)), "P6").State);
        Assert.Equal(RecordState.Excluded, Of(With(Whole(), ("checkValueHolds", RecordField.Failed)), "P10").State);
        Assert.Equal(RecordState.Excluded, Of(With(Whole(), ("checkValueHolds", RecordField.Failed), ("chainProof", RecordField.Present)), "P10").State);
        Assert.Equal(RecordLevel.Supporting, Checklist.List.Single(i => i.Id == "P21").Level);
    }

    [Fact]
    public void Trap_34_digital_statements_are_not_electronic_data() =>
        Assert.Contains("not electronic data", LawCatalogue.Find(LawPack.Load(), "2016-22/1(2)").Single().Paragraphs.Single().Title.En, StringComparison.Ordinal);

    [Fact]
    public void What_does_not_arise_is_not_asked_and_an_unknown_occasion_is_unknown()
    {
        foreach (var occasion in Occasions)
        {
            var items = Checklist.Items.Where(i => i.When == occasion).ToArray();
            Assert.NotEmpty(items);
            Assert.All(items, i => Assert.Equal(i.Id == "P6" ? RecordState.Advised : RecordState.NotApplicable, Of(new() { [occasion] = RecordField.Absent }, i.Id).State));
            Assert.All(items, i => Assert.Equal(RecordState.Unknown, Of([], i.Id).State));
        }

        Assert.Contains("notary", Of(new() { ["policePath"] = RecordField.Absent }, "P6").Because.En, StringComparison.Ordinal);
        Assert.Equal(Occasions.Order(StringComparer.Ordinal), Checklist.Items.Select(i => i.When).Where(w => w.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public void A_rule_from_memory_runs_and_is_marked_and_one_not_yet_in_force_does_not_arise()
    {
        Assert.Equal(["P16", "P18", "P20"], Checklist.Check(Whole()).Where(f => f.Because.En.Contains("unverified (M)", StringComparison.Ordinal)).Select(f => f.Id), StringComparer.Ordinal);
        Assert.Equal(RecordState.NotApplicable, Checklist.Check(Whole(), new(2016, 9, 30)).Single(f => f.Id == "P1").State);
        Assert.Equal(RecordState.Present, Checklist.Check(Whole(), new(2016, 10, 1)).Single(f => f.Id == "P1").State);
        Assert.Equal(RecordState.NotApplicable, Checklist.Check(Whole(), new(2022, 8, 31)).Single(f => f.Id == "P15").State);
    }

    [Fact]
    public void A_field_that_no_item_asks_about_is_refused() =>
        Assert.Contains("'colour'", Assert.Throws<ArgumentException>(() => Checklist.Check(new Dictionary<string, RecordField>(StringComparer.Ordinal) { ["colour"] = RecordField.Present })).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("missing: curable", "missing: fatal", "'missing' can't be 'fatal'")]
    [InlineData("basis: ['2021-1/113']", "basis: ['2021-1/999']", "rests on '2021-1/999'")]
    [InlineData("basis: ['2021-1/113']", "basis: []", "an item has 'needs' and a 'basis'")]
    [InlineData("id: P22", "id: P21", "the item 'P21' is given twice")]
    [InlineData("checklist: preservation", "checklist: other", "'checklist' can only be")]
    public void A_malformed_checklist_is_refused(string old, string changed, string message)
    {
        var file = LawPack.Load().Files.Single(f => f.Path.StartsWith("checklists/", StringComparison.Ordinal));
        var text = Encoding.UTF8.GetString(file.Bytes.Span);
        Assert.Contains(old, text, StringComparison.Ordinal);
        var at = text.LastIndexOf(old, StringComparison.Ordinal);
        var bytes = Encoding.UTF8.GetBytes(text[..at] + changed + text[(at + old.Length)..]);
        var files = LawPack.Load().Files.Where(f => f.Path != file.Path).Append((file.Path, (ReadOnlyMemory<byte>)bytes));
        Assert.Contains(message, Assert.Throws<LawPackException>(() => LawPack.From(files)).Message, StringComparison.Ordinal);
    }

    private static Dictionary<string, RecordField> Whole()
    {
        var whole = Occasions.Concat(Expected.SelectMany(e => e.Fields.Split(' '))).ToDictionary(f => f, _ => RecordField.Present, StringComparer.Ordinal);
        foreach (var other in Checklist.Fields.Where(f => !whole.ContainsKey(f)))
        {
            whole[other] = RecordField.Absent;
        }

        return whole;
    }

    private static Dictionary<string, RecordField> With(Dictionary<string, RecordField> fields, params (string Name, RecordField Field)[] changes)
    {
        var changed = new Dictionary<string, RecordField>(fields, StringComparer.Ordinal);
        foreach (var (name, field) in changes)
        {
            changed[name] = field;
        }

        return changed;
    }

    private static RecordFinding Of(Dictionary<string, RecordField> fields, string id) => Checklist.Check(fields).Single(f => f.Id == id);
}
