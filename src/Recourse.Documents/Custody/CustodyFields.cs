using Recourse.Findings;

namespace Recourse.Documents;

/// <summary>Names of the fields of a preservation record, in the order in which a record states them.</summary>
public static class CustodyFields
{
    private static readonly (string Id, Bilingual Name)[] s_all =
    [
        ("caseCause", new("案由", "Case cause")),
        ("caseNumber", new("案号", "Case number")),
        ("object", new("提取对象", "Object")),
        ("content", new("提取内容", "Content")),
        ("platformAccount", new("平台、账号", "Platform and account")),
        ("addressOrPath", new("网址、存储路径或者步骤", "Address, path or steps")),
        ("startEndTime", new("起止时间", "Start and end")),
        ("timeZoneAndClock", new("时区、时钟来源和偏差", "Zone, clock source and offset")),
        ("place", new("地点", "Place")),
        ("method", new("方法", "Method")),
        ("toolVersion", new("工具名称和版本", "Tool and version")),
        ("processLog", new("过程记录", "Process log")),
        ("itemNames", new("清单载明名称", "Names on the list")),
        ("category", new("清单载明类别", "Categories on the list")),
        ("fileFormat", new("清单载明文件格式", "File formats on the list")),
        ("size", new("清单载明大小", "Sizes on the list")),
        ("checkValueAlgorithm", new("校验值和算法", "Check values and algorithm")),
        ("policePath", new("由侦查人员收集", "Collected by investigators")),
        ("twoInvestigators", new("侦查人员（二名以上）", "Investigators (two or more)")),
        ("investigatorSignatures", new("侦查人员签名", "Signatures of the investigators")),
        ("holderSignature", new("持有人、提供人签名", "Signature of the holder or provider")),
        ("refusalReason", new("持有人、提供人未签名的原因", "Why the holder or provider did not sign")),
        ("witnessSignature", new("见证人签名", "Signature of the witness")),
        ("noWitnessReason", new("没有见证人的原因", "Why there was no witness")),
        ("fullVideo", new("全程录像", "Full video")),
        ("mediumSealed", new("原始存储介质扣押、封存", "Original medium seized and sealed")),
        ("sealPhotos", new("封存前后照片", "Photographs before and after sealing")),
        ("mediumReason", new("未扣押原始存储介质的原因", "Why the original medium was not seized")),
        ("mediumLocation", new("原始存储介质存放地点或者数据来源", "Place of the medium or source of the data")),
        ("checkValueHolds", new("校验值重算一致", "Check values recomputed and equal")),
        ("mismatchExplained", new("校验值不一致的说明", "Explanation of a check value that differs")),
        ("backup", new("制作备份", "Backup made")),
        ("backupEqual", new("备份与原件一致", "Backup equal to the original")),
        ("changed", new("有增加、删除、修改", "There are additions, deletions or changes")),
        ("changesExplained", new("增加、删除、修改的说明", "Explanation of changes")),
        ("reproducible", new("提取过程可以重现", "Extraction can be reproduced")),
        ("frozen", new("冻结", "Frozen")),
        ("freezeApproval", new("冻结批准", "Approval of freezing")),
        ("frozenAccount", new("冻结账号", "Account frozen")),
        ("logAfterFreezing", new("冻结后的操作日志", "Log after freezing")),
        ("fromProvider", new("向网络服务提供者调取", "Obtained from a provider")),
        ("requestNotice", new("调取证据通知书文号", "Number of the request notice")),
        ("providerSeal", new("提供者电子公章", "E-seal of the provider")),
        ("certificateCheckValue", new("电子证明文件载明的校验值", "Check value in the provider's certificate")),
        ("attribution", new("涉及身份认定", "Identity is at issue")),
        ("identityLink", new("身份关联依据", "Identity link")),
        ("secondIdentityLink", new("另一种身份关联依据", "Second kind of identity link")),
        ("counters", new("涉及点击、浏览、转发数", "Counters are at issue")),
        ("counterAsOf", new("计数的截止时间", "As-of time of the counters")),
        ("counterSource", new("计数的来源", "Source of the counters")),
        ("counterExclusions", new("计数的剔除记录", "Exclusions from the counters")),
        ("itemCounts", new("涉及公民个人信息条数", "Counts of personal information are at issue")),
        ("statisticsStatement", new("数量统计、数据同一性说明", "Statement on numbers and identity of data")),
        ("slangOrMedia", new("含有暗语、方言或者音视频", "Slang, dialect, audio or video")),
        ("transcript", new("文字抄清和说明", "Transcript and notes")),
        ("foreign", new("来自境外", "From abroad")),
        ("foreignSource", new("境外数据的来源、提供人、提取人、时间", "Source, provider, extractor and time abroad")),
        ("foreignNotarised", new("公证、认证", "Notarised or authenticated")),
        ("officialChannel", new("司法协助等官方途径", "Official channel")),
        ("chainProof", new("时间戳、链上散列等", "Time stamp, hash on a chain")),
        ("transferred", new("已移送", "Transferred")),
        ("sealedOnTransfer", new("以封存状态移送", "Sealed on transfer")),
    ];

    /// <summary>Every field with its name.</summary>
    public static IReadOnlyList<(string Id, Bilingual Name)> All => s_all;

    /// <summary>The name of a field; its id where it has none here.</summary>
    public static Bilingual Name(string id) => Array.FindIndex(s_all, field => field.Id == id) is >= 0 and var at ? s_all[at].Name : new Bilingual(id, id);
}
