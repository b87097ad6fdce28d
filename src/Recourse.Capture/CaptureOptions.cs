namespace Recourse.Capture;

/// <summary>How pages are captured. Only named addresses are visited; nothing is followed.</summary>
public sealed record CaptureOptions
{
    /// <summary>The browser's program; empty to look for Chromium where Debian and others put it. None is ever downloaded.</summary>
    public string Browser { get; init; } = "";

    /// <summary>The longest that a page may take to answer and come to rest, in milliseconds.</summary>
    public int TimeoutMs { get; init; } = 30_000;

    /// <summary>The longest that is scrolled down to make a page load what it holds back, in milliseconds.</summary>
    public int ScrollMs { get; init; } = 15_000;

    /// <summary>The most screens that are scrolled down.</summary>
    public int ScrollScreens { get; init; } = 60;

    /// <summary>The most bytes of answers that are kept of one page.</summary>
    public long MaxBytes { get; init; } = 512L << 20;

    /// <summary>Language that is asked for, such as <c>zh-CN</c>.</summary>
    public string Locale { get; init; } = "zh-CN";

    /// <summary>Who captures, for the record.</summary>
    public string Operator { get; init; } = "";

    /// <summary>Gives the time.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}

/// <summary>The browser can't be started, or an address is none.</summary>
public sealed class CaptureException : Exception
{
    /// <summary>Says why.</summary>
    public CaptureException(string message)
        : base(message)
    {
    }

    /// <summary>Says why, and what lies under it.</summary>
    public CaptureException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
