using System.Globalization;

namespace Recourse.Samples.Making;

/// <summary>
/// An invented person. Everything is a function of the number: names carry 试/样/例/示/拟 (trial, sample, example) and numerals, mobile numbers
/// stand in one row
/// behind 1380000/1390000, resident ids are counted up by day, addresses lie in a province that does not exist, mail goes to the example
/// domains.
/// </summary>
internal sealed record InventedPerson(int Number, string Name, string Mobile, string ResidentId, string Address, string Email)
{
    private const string Surnames = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许";
    private const string Marks = "试样例示拟";
    private const string Numerals = "零一二三四五六七八九";

    // Districts that have kept their code since before 1984 or whose code is valid for every birth year used here.
    private static readonly string[] Districts = ["110101", "310101", "320106", "330106", "420106", "440106"];

    /// <summary>The person with this number, 0 to 9,999.</summary>
    public static InventedPerson Of(int number) => new(number, NameOf(number), MobileOf(number), ResidentIdOf(number), AddressOf(number), EmailOf(number));

    /// <summary>A name that belongs to this number alone.</summary>
    public static string NameOf(int number)
    {
        var surname = Surnames[number % 20];
        var mark = Marks[number / 20 % 5];
        var rest = number / 100;
        var tail = rest < 10 ? $"{Numerals[rest]}" : $"{Numerals[rest / 10 % 10]}{Numerals[rest % 10]}";
        return $"{surname}{mark}{tail}";
    }

    /// <summary>A mobile number of valid form that belongs to this number alone.</summary>
    public static string MobileOf(int number) => (number % 2 == 0 ? "1380000" : "1390000") + number.ToString("D4", CultureInfo.InvariantCulture);

    /// <summary>A second mobile number of the same person.</summary>
    public static string SecondMobileOf(int number) => "1370000" + number.ToString("D4", CultureInfo.InvariantCulture);

    /// <summary>A resident id with valid district, date and check digit; sequence part 001.</summary>
    public static string ResidentIdOf(int number) =>
        MakeResidentId(Districts[number % Districts.Length], new DateOnly(1970, 1, 1).AddDays(number * 3 % 10_000));

    /// <summary>A resident id for a district and a date of birth.</summary>
    public static string MakeResidentId(string district, DateOnly born)
    {
        var first = district + born.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + "001";
        return first + CheckDigits.ResidentId(first);
    }

    private static string AddressOf(int number) => $"示例省样本市试验区虚构路{(number / 10) + 1}号{(number % 10) + 1}室";

    private static string EmailOf(int number) => $"user{number:D4}@example.{(number % 3) switch { 0 => "com", 1 => "org", _ => "cn" }}";
}
