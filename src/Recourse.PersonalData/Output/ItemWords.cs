using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.PersonalData;

/// <summary>Words of the findings.</summary>
internal static class ItemWords
{
    public static readonly Bilingual Items = new("条", "items");

    public static Bilingual Reason(string reason) => reason switch
    {
        Reasons.Duplicate => new("同一人的重复行", "Further rows about a person already counted"),
        Reasons.Unreadable => new("不能读取的行", "Rows that cannot be read"),
        Reasons.Company => new("单位的行（非自然人）", "Rows of companies"),
        Reasons.NoPerson => new("不能识别任何人的行", "Rows that identify nobody"),
        Reasons.Consented => new("同意名单上的人", "Persons on the consent list"),
        Reasons.Untrue => new("经核实不真实的行", "Rows proved untrue"),
        Reasons.DoubleAct => new("取得后又提供，只计一次", "Obtained and then provided, counted once"),
        _ => new("计入的条目（每人一行为代表）", "Items that count (one row stands for each person)"),
    };

    public static Bilingual Identifier(string kind) => kind switch
    {
        "resident-id" => new("公民身份号码", "Resident ids"),
        "mobile" => new("手机号码", "Mobile numbers"),
        "bank-card" => new("银行卡号", "Bank card numbers"),
        "email" => new("电子邮箱", "Addresses of mail"),
        _ => new(kind, kind),
    };

    public static Bilingual Key(KeyKind kind) => kind switch
    {
        KeyKind.ResidentId => new("公民身份号码", "resident id"),
        KeyKind.NameMobile => new("姓名＋手机号码", "name + mobile"),
        KeyKind.Mobile => new("手机号码", "mobile"),
        KeyKind.NameAddress => new("姓名＋住址", "name + address"),
        KeyKind.BankCard => new("银行卡号", "bank card"),
        KeyKind.Email => new("电子邮箱", "address of mail"),
        _ => new("无", "none"),
    };

    public static Bilingual Waterfall(Tally tally) => new(
        $"共 {tally.Raw} 行{Join(tally.Excluded, "，剔除 ", static reason => Reason(reason).Zh, "、")}，净 {tally.Net} 条。",
        $"{tally.Raw} rows{Join(tally.Excluded, ", taken off: ", static reason => reason, ", ")}, net {tally.Net} items.");

    public static readonly Bilingual WhatIsARow = new(
        "原始数：表格的每一数据行、每个 JSON 记录、纯文本中含有标识符的每一行；表头不计。",
        "Raw: every data row of a table, every JSON record, every line of plain text that holds an identifier; headers do not count.");

    public static readonly Bilingual Identifying = new(
        "剔除不能读取的行、单位的行（名称为单位且无公民身份号码）、不能识别任何人的行。能识别：公民身份号码、手机号码、银行卡号、电子邮箱，或姓名加住址。余额为零、时间久远不构成剔除理由。",
        "Taken off: rows that cannot be read, rows of companies (a company's name and no resident id), rows that identify nobody. What identifies: a resident id, a mobile number, a bank card, an address of mail, or a name with an address. A zero balance or old age takes nothing off.");

    public static readonly Bilingual SamePerson = new(
        "按人去重，全部材料统一比对，依次：公民身份号码相同；姓名与手机号码均相同（号码不同的公民身份号码除外）；只有手机号码的行归于使用该号码的人；有姓名和住址而没有公民身份号码、手机号码的行，归于同姓名同住址而有号码的人；再依姓名加住址、银行卡号、电子邮箱。两个姓名共用一个号码的，是两个人。行踪轨迹按点（人、时间、地点）计。",
        "Duplicates go by person, compared over the whole material, in this order: the same resident id; the same name with the same mobile number (unless the resident ids differ); a row with a bare number belongs to whoever has it; a row with a name and an address but neither resident id nor mobile number belongs to whoever of the same name and address has one; then name with address, bank card, address of mail. Two names that share a number are two persons. Whereabouts count by point (person, time, place).");

    public static readonly Bilingual HighestTier = new(
        "同一人的各行合为一条，按其中最高档计。", "The rows of a batch about one person are one item, at the strictest tier among them.");

    public static readonly Bilingual ReviewerTier = new(
        "档次在实务中有分歧的种类（如业主房源、仅有卡号的银行卡信息）由人选定：不计入任何一档的下限，计入每一档的上限；各上限不能同时成立。",
        "Kinds whose tier is split in practice (owner and house lists, bank cards without balance) are for a person to choose: they stand in no lower bound and in every upper bound; the upper bounds cannot hold together.");

    public static readonly Bilingual Article11 = new(
        "2017年第10号解释第十一条：取得后又提供的不重复计算；向不同的人分别提供同一信息的，累计计算；向公众发布一次计一次，不乘以读者人数。",
        "2017 No. 10 art. 11: obtained and then provided is not counted twice; the same information provided separately to different recipients adds up; a publication counts once and is not multiplied by readers.");

    public static readonly Bilingual NotTrue = new(
        "号码形式有效，不证明其为真实、在用或属于该人（第十一条第三款允许以具体证据反驳）。",
        "A number valid in form is not proved to be real, in use, or that person's (art. 11 ¶3 allows rebuttal by specific evidence).");

    public static readonly Bilingual NotLinked = new(
        "同一人在不同行中没有共同标识的（如一行只有姓名和住址，另一行有姓名、住址和手机号码），没有合并，条数可能偏多。",
        "Rows about one person that share no compared key (one with name and address only, another with name, address and number) are not joined: the count may be too high.");

    public static readonly Bilingual NotHandedOver = new(
        "谁把哪个文件交给谁，取自案件文件，不是由本数证明的。", "Who handed which file to whom is taken from the case file; this figure does not prove it.");

    private static string Join(ImmutableArray<ReasonCount> counts, string before, Func<string, string> word, string between) =>
        counts.Length == 0 ? "" : before + string.Join(between, counts.Select(entry => $"{word(entry.Reason)} {entry.Count}"));
}
