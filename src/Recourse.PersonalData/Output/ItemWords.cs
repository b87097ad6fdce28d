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
        "resident-id-15" => new("15 位旧公民身份号码", "Resident ids of 15 digits"),
        "landline" => new("固定电话", "Telephone lines"),
        "passport" => new("护照号码", "Passports"),
        "permit-hk-mo-tw" => new("港澳台通行证、居住证号码", "Permits of Hong Kong, Macau and Taiwan"),
        "military-id" => new("军官证、士兵证号码", "Military ids"),
        "driving-licence" => new("驾驶证号码", "Driving licences"),
        "social-security" => new("社会保障号码", "Social security numbers"),
        "medical-insurance" => new("医保号码", "Medical insurance numbers"),
        "credit-code" => new("统一社会信用代码", "Unified social credit codes"),
        "plate" => new("车牌号码", "Number plates"),
        "vin" => new("车辆识别代号", "Vehicle identification numbers"),
        "imei" => new("手机串号 IMEI", "IMEI"),
        "imsi" => new("IMSI", "IMSI"),
        "mac" => new("MAC 地址", "MAC addresses"),
        "ip" => new("IP 地址", "IP addresses"),
        "qq" => new("QQ 号", "QQ numbers"),
        "wechat" => new("微信号", "WeChat numbers"),
        "account-password" => new("账号密码", "Passwords with their accounts"),
        "coordinate" => new("经纬度", "Coordinates"),
        "name" => new("姓名", "Names"),
        "address" => new("住址", "Addresses"),
        "birth-date" => new("出生日期", "Dates of birth"),
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
        KeyKind.Document => new("证件号码", "number of a document"),
        KeyKind.Account => new("账号、设备或车辆", "account, device or vehicle"),
        KeyKind.StandingStill => new("静止点", "a point of standing still"),
        _ => new("无", "none"),
    };

    public static Bilingual Waterfall(Tally tally) => new(
        $"共 {tally.Raw} 行{Join(tally.Excluded, "，剔除 ", static reason => Reason(reason).Zh, "、")}，净 {tally.Net} 条。",
        $"{tally.Raw} rows{Join(tally.Excluded, ", taken off: ", static reason => reason, ", ")}, net {tally.Net} items.");

    public static readonly Bilingual WhatIsARow = new(
        "原始数：表格的每一数据行、每个 JSON 记录、纯文本中含有标识符的每一行；表头不计。",
        "Raw: every data row of a table, every JSON record, every line of plain text that holds an identifier; headers do not count.");

    public static readonly Bilingual Identifying = new(
        "剔除不能读取的行、单位的行（名称为单位且无公民身份号码）、不能识别任何人的行。能识别：公民身份号码、护照等证件号码、手机号码、银行卡号、电子邮箱、账号、设备或车辆号码，或姓名加住址、姓名加固定电话。号码中部用星号遮盖的，不能识别。余额为零、时间久远不构成剔除理由。",
        "Taken off: rows that cannot be read, rows of companies (a company's name and no resident id), rows that identify nobody. What identifies: a resident id, a passport or other document, a mobile number, a bank card, an address of mail, an account, a device or vehicle, or a name with an address or a telephone line. A number that stars hide in part identifies nobody. A zero balance or old age takes nothing off.");

    public static readonly Bilingual SamePerson = new(
        "按人去重，全部材料统一比对，依次：公民身份号码相同（15 位与 18 位为同一号码）；护照等证件号码相同（与公民身份号码同处一行的，归于该号码的人）；姓名与手机号码均相同（上述号码不同的除外）；只有手机号码的行归于使用该号码的人；有姓名和住址而没有公民身份号码、手机号码的行，归于同姓名同住址而有号码的人；再依姓名加住址、银行卡号、电子邮箱、账号、设备或车辆。两个姓名共用一个号码的，是两个人。行踪轨迹按点（人、时间、地点）计，重复的点和静止的点（按时间先后，与上一有效点相距不超过 10 米）不计。",
        "Duplicates go by person, compared over the whole material, in this order: the same resident id (15 digits and the 18 that they became are one); the same passport or other document (which belongs to the resident id beside it); the same name with the same mobile number (unless those numbers differ); a row with a bare number belongs to whoever has it; a row with a name and an address but neither resident id nor mobile number belongs to whoever of the same name and address has one; then name with address, bank card, address of mail, account, device or vehicle. Two names that share a number are two persons. Whereabouts count by point (person, time, place); repeated points and points of standing still (in the order of time, within 10 m of the last effective point) do not count.");

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
