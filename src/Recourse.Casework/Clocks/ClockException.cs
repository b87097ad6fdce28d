namespace Recourse.Casework;

/// <summary>A clock that can't be read: no such rule or ground, or days in an impossible order.</summary>
public sealed class ClockException : Exception
{
    /// <summary>Makes one that says what is wrong with which clock.</summary>
    public ClockException(string clock, string what)
        : base($"{clock}: {what}")
    {
    }

    /// <inheritdoc/>
    public ClockException()
    {
    }

    /// <inheritdoc/>
    public ClockException(string message)
        : base(message)
    {
    }

    /// <inheritdoc/>
    public ClockException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
