namespace Recourse.Evidence;

/// <summary>Why a file could not be sealed.</summary>
public enum SealFault
{
    /// <summary>Not given.</summary>
    None,

    /// <summary>No file stands at the path.</summary>
    NotFound,

    /// <summary>What stands at the path is no file (a folder).</summary>
    NotAFile,

    /// <summary>The system refused to open or to read it.</summary>
    Unreadable,

    /// <summary>It changed while it was read, so its bytes belong to no one moment.</summary>
    Changed,

    /// <summary>It is sealed already, but the bytes in the store are not what was sealed.</summary>
    StoreDamaged,
}

/// <summary>A source could not be sealed. The message names the file and the place in it.</summary>
public sealed class SealException : IOException
{
    /// <summary>An exception without a message of its own.</summary>
    public SealException()
    {
    }

    /// <summary>An exception with a message.</summary>
    public SealException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with a message and what it came from.</summary>
    public SealException(string message, Exception? inner)
        : base(message, inner)
    {
    }

    internal SealException(SealFault fault, string source, long offset, string what, Exception? inner = null)
        : base($"{source}: {what}", inner)
    {
        Fault = fault;
        SourcePath = source;
        Offset = offset;
    }

    /// <summary>What happened.</summary>
    public SealFault Fault { get; }

    /// <summary>The file, as it was named in the request.</summary>
    public string SourcePath { get; } = "";

    /// <summary>How many bytes had been read when it happened, from 0.</summary>
    public long Offset { get; }
}
