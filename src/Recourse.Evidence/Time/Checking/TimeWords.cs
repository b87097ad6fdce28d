using System.Globalization;

namespace Recourse.Evidence;

/// <summary>A sentence in both languages.</summary>
/// <param name="Zh">Chinese.</param>
/// <param name="En">English.</param>
public sealed record TimeText(string Zh, string En);

/// <summary>Plain words on proofs of time. A token shows no change and no later making since its time; never that what was sealed is true (在线诉讼规则 arts 16–18, there for blockchains).</summary>
public static class TimeWords
{
    /// <summary>What every report says beside its proofs of time.</summary>
    public static TimeText Limits { get; } = new(
        "时间戳只证明：该时间之前，账本的这些记录及其中的校验值已经存在，此后未被改动。它不证明材料内容真实，不证明材料的来源和生成过程，也不证明账本中记载的封存时间准确；"
            + "封存前的真实性须另行证明。",
        "A time stamp proves only that these entries of the ledger, with the digests in them, existed before the stated time and have not been changed since. "
            + "It does not prove that the material is true, where it came from or how it was made, nor that the sealing times in the ledger are accurate; "
            + "what the material was before it was sealed has to be shown in other ways.");

    /// <summary>A level in words.</summary>
    public static TimeText Of(TimeLevel level) => level switch
    {
        TimeLevel.ByTwo => new("时间由两家或以上时间戳机构证明", "time proved by two or more authorities"),
        TimeLevel.ByOne => new("时间由一家时间戳机构证明", "time proved by one authority"),
        TimeLevel.OfficeOnly => new(
            "时间未经外部证明：仅有本单位自己的时钟陈述",
            "time not proved by anybody outside: only this office's own clock states it"),
        _ => new("时间未证明：仅有操作人计算机的时间", "time not proved: only the clock of the operator's machine states it"),
    };

    /// <summary>What one token shows, with the authority, time and algorithms.</summary>
    public static TimeText Of(ProvedTime token)
    {
        var (facts, time) = (token.Facts, Clock.Show(token.Facts.GenTime));
        var imprint = facts.Imprint.Word();
        var range = string.Create(CultureInfo.InvariantCulture, $"{token.FirstEntry}–{token.LastEntry}");
        var trust = (facts.Office, facts.Trusted, facts.ChainEnds) switch
        {
            (true, _, _) => new TimeText("本单位自设，不是独立第三方", "the office's own, no independent third party"),
            (_, true, _) => new TimeText("证书链通向读者指定的可信根证书", "its chain leads to a root the reader trusts"),
            (_, _, true) => new TimeText(
                $"证书链完整，根证书 SHA-256 为 {facts.Root}，请与该机构公布的值核对",
                $"its chain is whole; compare the root's SHA-256 {facts.Root} with what the authority publishes"),
            _ => new TimeText("证书链缺少上级证书，未计入证明", "a certificate of its chain is missing, so it is not counted"),
        };
        var revocation = facts.Revocation == TimeRevocation.NotRevoked
            ? new TimeText("随附的吊销列表中未见吊销", "not revoked by the lists kept beside it")
            : new TimeText("无吊销信息，是否曾被吊销不明", "no revocation data is kept beside it, so whether it was revoked is unknown");
        return new TimeText(
            $"{token.Name}：{token.Authority}（{facts.Signer}）于 {time} 陈述第 {range} 条记录已存在；{imprint}，{facts.SignatureAlgorithm}；{trust.Zh}；{revocation.Zh}。",
            $"{token.Name}: {token.Authority} ({facts.Signer}) states at {time} that entries {range} exist; {imprint}, {facts.SignatureAlgorithm}; {trust.En}; {revocation.En}.");
    }
}
