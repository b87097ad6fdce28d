namespace Recourse.Evidence;

/// <summary>
/// Says which entries will soon lack a token whose chain still runs. A further token over a later checkpoint renews the earlier ones, because the
/// tokens and their chains are entries of the ledger as well (the idea of RFC 4998 §5.2, time-stamp renewal).
/// </summary>
internal static class Renewal
{
    public static IEnumerable<TimeWarning> Warn(IReadOnlyList<ProvedTime> tokens, long entries, DateTimeOffset from, TimeSpan within)
    {
        foreach (var token in tokens.OrderBy(token => token.Name, StringComparer.Ordinal))
        {
            var end = token.Facts.EndsAt;
            var renewed = token.Entry is { } sealedBy && tokens.Any(later => later.Counts && later.FirstEntry <= sealedBy && sealedBy <= later.LastEntry
                && later.Facts.EndsAt > end && later.Facts.EndsAt - from > within && later.Facts.GenTime <= end);
            if (end - from > within || renewed)
            {
                continue;
            }

            var day = Clock.Show(end);
            yield return new TimeWarning(token.Name, end <= from
                ? new TimeText(
                    $"证书链中有证书已于 {day} 到期；该时间戳在其自身时间仍然有效，但没有更晚的时间戳覆盖它（账本现有 {entries} 条记录）",
                    $"a certificate of its chain ran out at {day}; the token still holds at its own time, but no later token covers it (the ledger has {entries} entries)")
                : new TimeText(
                    $"证书链中有证书将于 {day} 到期；请在此之前对账本加盖新的时间戳",
                    $"a certificate of its chain runs out at {day}; have the ledger stamped again before"));
        }
    }
}
