using System.Collections.Immutable;
using Recourse.Findings;

namespace Recourse.Spread;

/// <summary>What else can explain that accounts act together: shown with every group, for the person who decides.</summary>
public static class CoordinationWords
{
    /// <summary>Innocent explanations.</summary>
    public static ImmutableArray<Bilingual> Innocent { get; } =
    [
        new("同一粉丝群、家长群、同事群的成员看到群内链接后各自转发。", "Members of one group of fans, parents or colleagues forward what was posted in their group, each on their own."),
        new("同一机构的官方账号矩阵按职责同时转发公告。", "The official accounts of one institution pass on announcements as is their duty."),
        new("平台推送、热搜或定时发布功能使许多人同时看到、同时转发。", "A push notice, a trending list or scheduled posting makes many people see and forward at once."),
        new("材料只含部分帖文：未收入的普通账号可能同样如此。", "The material holds only a part of the posts: ordinary accounts that are not in it may do the same."),
        new("一人合法使用多个账号；同时行动不说明由谁指使，也不说明知道内容虚假。", "One person may lawfully use several accounts; acting together says neither who directs nor who knew that the content was false."),
    ];
}
