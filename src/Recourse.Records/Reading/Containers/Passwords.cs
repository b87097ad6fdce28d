namespace Recourse.Records;

/// <summary>What a container answers to a password.</summary>
internal enum PasswordAnswer
{
    Opens,
    Refused,
    Damaged,
}

/// <summary>Tries the passwords that were given. A password never enters a loss, a summary or a log.</summary>
internal static class Passwords
{
    /// <summary>The first password that opens; null where none is needed or none opens.</summary>
    public static string? Find(IReadOnlyList<string> given, Func<string?, PasswordAnswer> tries, out bool needed)
    {
        needed = tries(null) == PasswordAnswer.Refused;
        return needed ? given.FirstOrDefault(candidate => tries(candidate) == PasswordAnswer.Opens) : null;
    }

    /// <summary>The sentence for what stays locked.</summary>
    public static string Missing(ReaderLimits limits, string what) => limits.Passwords.Count == 0
        ? what + "; not read: give its password"
        : $"{what}; none of the {limits.Passwords.Count} given passwords opens it; not read";
}
