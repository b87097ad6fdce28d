namespace Recourse.Evidence;

/// <summary>The vault of a case can't be used as asked: it is damaged, held by another process, or signed with a key that is not here.</summary>
public sealed class VaultException : IOException
{
    /// <summary>An exception without a message of its own.</summary>
    public VaultException()
    {
    }

    /// <summary>An exception that says what is wrong and where.</summary>
    public VaultException(string message)
        : base(message)
    {
    }

    /// <summary>An exception that says what is wrong and where, and what it came from.</summary>
    public VaultException(string message, Exception? inner)
        : base(message, inner)
    {
    }
}
