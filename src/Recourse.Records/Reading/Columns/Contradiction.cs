using System.Buffers;

namespace Recourse.Records;

/// <summary>
/// Tells which values a role cannot have, whoever states it. Far wider than <see cref="ValueShapes"/>: masked, shortened or mistyped numbers still are what
/// somebody says they are; a name is no number, and a number no name.
/// </summary>
internal static class Contradiction
{
    private static readonly SearchValues<char> s_number = SearchValues.Create("0123456789 -+*()xX.#/");

    /// <summary>True where the value cannot be of that role; false for a role that may hold anything.</summary>
    public static bool Is(ColumnRole role, string value) => role switch
    {
        ColumnRole.ResidentId => !IsNumber(value) || Count(value, char.IsAsciiDigit) + Count(value, Masked) is < 15 or > 19,
        ColumnRole.Mobile or ColumnRole.Landline => !IsNumber(value.Replace("转", "-", StringComparison.Ordinal)) || Count(value, char.IsAsciiDigit) + Count(value, Masked) is < 7 or > 20,
        ColumnRole.BankCard => !IsNumber(value) || Count(value, char.IsAsciiDigit) + Count(value, Masked) is < 8 or > 24,
        ColumnRole.CreditCode => value.Length is < 9 or > 24 || !value.All(char.IsAscii),
        ColumnRole.Email => !value.Contains('@', StringComparison.Ordinal),
        ColumnRole.Name => value.Length > 100 || !value.Any(char.IsLetter) || Count(value, char.IsAsciiDigit) >= 5 || value.Contains('@', StringComparison.Ordinal),
        ColumnRole.Address or ColumnRole.Company => !value.Any(char.IsLetter),
        ColumnRole.BirthDate or ColumnRole.Time or ColumnRole.CounterTime => !value.Any(char.IsDigit) && !value.Contains('前', StringComparison.Ordinal) && !value.Contains('刚', StringComparison.Ordinal),
        ColumnRole.ForwardCount or ColumnRole.CommentCount or ColumnRole.ViewCount or ColumnRole.LikeCount or ColumnRole.Balance => !value.Any(char.IsDigit),
        _ => false,
    };

    private static bool IsNumber(string value) => !value.AsSpan().ContainsAnyExcept(s_number);

    private static bool Masked(char character) => character is '*' or 'x' or 'X' or '#';

    private static int Count(string value, Func<char, bool> kind) => value.Count(kind);
}
