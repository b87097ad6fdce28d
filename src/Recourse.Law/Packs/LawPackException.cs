namespace Recourse.Law;

/// <summary>A law pack that can't be loaded: names the file, the line and what is wrong.</summary>
public sealed class LawPackException : Exception
{
    /// <summary>An error without a place.</summary>
    public LawPackException()
    {
    }

    /// <summary>An error with its full text.</summary>
    public LawPackException(string message)
        : base(message)
    {
    }

    /// <summary>An error with what caused it.</summary>
    public LawPackException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An error at a line of a file.</summary>
    internal LawPackException(string file, long line, string what)
        : base(FormattableString.Invariant($"{file}:{line}: {what}"))
    {
    }
}
