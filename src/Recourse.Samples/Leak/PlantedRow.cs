using Recourse.Samples.Making;

namespace Recourse.Samples.Leak;

/// <summary>What becomes of a planted row.</summary>
internal enum Fate
{
    /// <summary>A person's.</summary>
    Person,

    /// <summary>A company's: the name cell is a company's and there is no resident id.</summary>
    Company,

    /// <summary>Identifies nobody.</summary>
    NoPerson,

    /// <summary>Its identifying cells hold bytes that are no text.</summary>
    Unreadable,

    /// <summary>The person stands on the consent list of this file.</summary>
    Consented,

    /// <summary>The row stands on the list of rows proved untrue.</summary>
    Untrue,
}

/// <summary>Tier of 2017 No. 10 art. 5.</summary>
internal enum Tier
{
    /// <summary>50.</summary>
    T50,

    /// <summary>500.</summary>
    T500,

    /// <summary>5,000.</summary>
    T5000,
}

/// <summary>
/// What identifies the person of a row, in plain spelling; empty where the row does not hold it (or holds an invalid one).
/// </summary>
internal sealed record Identity(string ResidentId, string Name, string Mobile, string Address)
{
    /// <summary>Nothing.</summary>
    public static Identity None { get; } = new("", "", "", "");
}

/// <summary>A row before it is laid out in a file: what is written, and whose it is.</summary>
/// <param name="Owner">Number of the person; −1 where it is nobody's.</param>
/// <param name="Fate">What becomes of it.</param>
/// <param name="Name">Name cell as written.</param>
/// <param name="Mobile">Mobile cell as written.</param>
/// <param name="ResidentId">Resident id cell as written.</param>
/// <param name="Address">Address cell as written.</param>
/// <param name="Plain">The same in plain spelling, for the books.</param>
internal sealed record RowSpec(int Owner, Fate Fate, string Name, string Mobile, string ResidentId, string Address, Identity Plain)
{
    /// <summary>True where the remark cell is to hold bytes that are no text (the row still counts).</summary>
    public bool DamagedRemark { get; init; }

    /// <summary>A person's row, plainly spelt.</summary>
    public static RowSpec Of(int number, Fate fate = Fate.Person) => Spelt(number, 0, fate);

    /// <summary>A person's row in one of the other spellings.</summary>
    public static RowSpec Spelt(int number, int style, Fate fate = Fate.Person)
    {
        var person = InventedPerson.Of(number);
        return new(
            number, fate, style % 3 == 1 ? $"{person.Name} " : person.Name,
            Spelling.Mobile(person.Mobile, style), Spelling.ResidentId(person.ResidentId, style), person.Address,
            new(person.ResidentId, person.Name, person.Mobile, person.Address));
    }

    /// <summary>The mobile number alone.</summary>
    public static RowSpec BareMobile(int number) =>
        new(number, Fate.Person, "", InventedPerson.MobileOf(number), "", "", new("", "", InventedPerson.MobileOf(number), ""));

    /// <summary>Name and address without a number.</summary>
    public static RowSpec NameAndAddress(int number)
    {
        var person = InventedPerson.Of(number);
        return new(number, Fate.Person, person.Name, "", "", person.Address, new("", person.Name, "", person.Address));
    }

    /// <summary>The same person with another mobile number: only the resident id tells.</summary>
    public static RowSpec OtherMobile(int number)
    {
        var other = InventedPerson.SecondMobileOf(number);
        return Of(number) with { Mobile = other, Plain = Of(number).Plain with { Mobile = other } };
    }

    /// <summary>The same person; the resident id is missing.</summary>
    public static RowSpec WithoutId(int number, int style = 0)
    {
        var spec = Spelt(number, style);
        return spec with { ResidentId = "", Plain = spec.Plain with { ResidentId = "" } };
    }

    /// <summary>The same person; the check digit of the resident id is wrong, so that it identifies nobody.</summary>
    public static RowSpec WrongId(int number)
    {
        var spec = Of(number);
        var right = spec.ResidentId[^1];
        return spec with { ResidentId = spec.ResidentId[..17] + (right == '7' ? '3' : '7'), Plain = spec.Plain with { ResidentId = "" } };
    }

    /// <summary>Another person of the same name who uses the same mobile number; the resident ids tell them apart.</summary>
    public static RowSpec Namesake(int number, int of)
    {
        var (person, other) = (InventedPerson.Of(number), InventedPerson.Of(of));
        return new(number, Fate.Person, other.Name, other.Mobile, person.ResidentId, other.Address,
            new(person.ResidentId, other.Name, other.Mobile, other.Address));
    }

    /// <summary>A company with a contact number.</summary>
    public static RowSpec Company(string name, int mobileOf) =>
        new(-1, Fate.Company, name, InventedPerson.MobileOf(mobileOf), "", "示例省样本市试验区虚构工业园1号", new("", name, InventedPerson.MobileOf(mobileOf), ""));

    /// <summary>A sole trader: the name cell is a shop's, but the resident id is a person's.</summary>
    public static RowSpec Trader(string name, int number) => Of(number) with { Name = name, Plain = Of(number).Plain with { Name = name } };

    /// <summary>Nothing that identifies anybody.</summary>
    public static RowSpec Nobody(string mobile = "") => new(-1, Fate.NoPerson, "", mobile, "", "", Identity.None);

    /// <summary>Name and mobile cells of bytes that are no text.</summary>
    public static RowSpec Garbled() => new(-1, Fate.Unreadable, "", "", "", "", Identity.None);
}

/// <summary>A row as it stands in a file.</summary>
internal sealed record PlantedRow(string File, int Owner, Fate Fate, Tier Tier, Identity Identity);
