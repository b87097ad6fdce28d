namespace Recourse.Records;

/// <summary>Tells dumps from other text, and what a backslash means in them.</summary>
internal static class SqlDialect
{
    private const int Sample = 1 << 16;

    /// <summary>True where the document is an SQL dump: by its name and a statement that fills or makes a table, or by how it begins.</summary>
    public static bool IsDump(string file, ReadOnlySpan<byte> window)
    {
        var sample = window[..Math.Min(window.Length, Sample)];
        var start = sample.TrimStart(" \r\n\t"u8);
        var begins = start.StartsWith("-- MySQL dump"u8) || start.StartsWith("-- MariaDB dump"u8) || start.StartsWith("--\n-- PostgreSQL database dump"u8)
            || start.StartsWith("/*!"u8) || At(start, "INSERT INTO "u8) || At(start, "CREATE TABLE "u8) || start.StartsWith("-- phpMyAdmin SQL Dump"u8);
        return begins || (file.EndsWith(".sql", StringComparison.OrdinalIgnoreCase) && Statement(sample));
    }

    /// <summary>True where a backslash inside a plain string escapes the next character (MySQL, MariaDB).</summary>
    public static bool BackslashEscapes(ReadOnlySpan<byte> window)
    {
        var sample = window[..Math.Min(window.Length, Sample)];
        var mysql = sample.IndexOf("/*!"u8) >= 0 || sample.IndexOf("INTO `"u8) >= 0 || sample.IndexOf("TABLE `"u8) >= 0 || sample.IndexOf("MySQL"u8) >= 0
            || sample.IndexOf("MariaDB"u8) >= 0 || sample.IndexOf("ENGINE="u8) >= 0;
        var other = sample.IndexOf("PostgreSQL"u8) >= 0 || sample.IndexOf("[dbo]"u8) >= 0 || sample.IndexOf(" N'"u8) >= 0 || sample.IndexOf("(N'"u8) >= 0
            || sample.IndexOf("FROM stdin;"u8) >= 0 || sample.IndexOf("PRAGMA "u8) >= 0 || sample.IndexOf(",N'"u8) >= 0;
        return mysql || (!other && sample.IndexOf("\\'"u8) >= 0);
    }

    private static bool Statement(ReadOnlySpan<byte> sample)
    {
        while (!sample.IsEmpty)
        {
            var line = sample.TrimStart(" \t"u8);
            if (At(line, "INSERT "u8) || At(line, "REPLACE "u8) || At(line, "COPY "u8) || At(line, "CREATE TABLE"u8))
            {
                return true;
            }

            var end = sample.IndexOf((byte)'\n');
            sample = end < 0 ? default : sample[(end + 1)..];
        }

        return false;
    }

    private static bool At(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word) =>
        text.Length >= word.Length && System.Text.Ascii.EqualsIgnoreCase(text[..word.Length], word);
}
