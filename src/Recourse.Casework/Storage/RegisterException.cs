namespace Recourse.Casework;

/// <summary>The register can't do what was asked, and says why.</summary>
public class RegisterException : Exception
{
    /// <summary>Says why.</summary>
    public RegisterException(string message)
        : base(message)
    {
    }

    /// <summary>Says why, and what lies under it.</summary>
    public RegisterException(string message, Exception inner)
        : base(message, inner)
    {
    }
}

/// <summary>Somebody else has changed the case since it was read: read it again, and decide again.</summary>
/// <param name="subject">Names the case.</param>
/// <param name="now">Its version now.</param>
public sealed class LostUpdateException(string subject, long now)
    : RegisterException($"{subject} has been changed since it was read; it is at version {now} now")
{
    /// <summary>The version now.</summary>
    public long Now => now;
}

/// <summary>The person's role does not carry this.</summary>
public sealed class NotAllowedException(string message) : RegisterException(message);

/// <summary>There is no such thing in the register.</summary>
public sealed class NotFoundException(string subject) : RegisterException($"there is no {subject} in the register");
