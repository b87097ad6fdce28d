namespace Recourse.Law;

/// <summary>
/// Which facts a condition can read, as their paths end: <c>views</c>, <c>alleged[2(ii)]</c>, <c>victims.birthDate</c>. Days and other facts of which
/// no other value is ever tried are left out. A condition may read less than what stands here, never more: what is tried passes the others by.
/// </summary>
internal static class FieldsRead
{
    // A claim of lawful business that nobody makes is there as soon as one part of it is stated: the others are then unknown, and no longer not alleged.
    private static readonly string[] s_business = ["lawfulBusiness.claimed", "lawfulBusiness.resold", "lawfulBusiness.profitYuan"];

    private static readonly string[] s_insiderItems = ["insider.net.t50", "insider.net.t500", "insider.net.t5000"];

    public static IEnumerable<string> Of(Expression expression) => expression switch
    {
        AllOf or AnyOf or Not or Unless => expression.Inner.SelectMany(Of),
        AtLeast atLeast => Figure(atLeast.Figure),
        Ratio ratio => ratio.Sum.SelectMany(s => Figure(s.Figure)),
        FactHolds fact => Ternary(fact.Fact),
        IsOneOf isOneOf => [Choice(isOneOf.Fact)],
        Alleged alleged => [$"alleged[{alleged.Limb}]"],
        Judged judged => [$"alleged[{judged.Limb}]"],
        Undiscovered undiscovered => [$"alleged[{undiscovered.Limb}]"],
        GroundAlleged ground => [$"publicOrder.grounds[{ground.Name}]"],
        MinorOrDisabled => ["victims.birthDate"],
        UnderAge => ["birthDate"],
        OpenNorm or GradeIs or HarmDone or PriorPenalty or LimitationRun => [],
        _ => throw new InvalidOperationException($"no facts are known that {expression.GetType().Name} reads"),
    };

    /// <summary>The end of a path as above.</summary>
    public static string Field(string path)
    {
        var at = 0;
        foreach (var list in (ReadOnlySpan<string>)["actors[", "statements[", "personalInformation["])
        {
            var end = string.CompareOrdinal(path, at, list, 0, list.Length) == 0 ? path.IndexOf("].", at, StringComparison.Ordinal) : -1;
            at = end < 0 ? at : end + 2;
        }

        return path.StartsWith("victims[", StringComparison.Ordinal) && path.IndexOf("].", StringComparison.Ordinal) is > 0 and var close ? "victims" + path[(close + 1)..] : path[at..];
    }

    private static string[] Figure(string name) => name switch
    {
        "acts" => [],
        "t50" or "t500" or "t5000" => ["net." + name],
        "gains" => ["gainsYuan"],
        "profit" => s_business,
        "insiderT50" => [s_insiderItems[0]],
        "insiderT500" => [s_insiderItems[1]],
        "insiderT5000" => [s_insiderItems[2]],
        "insiderItems" => s_insiderItems,
        "insiderGains" => ["insider.gainsYuan"],
        _ => [name],
    };

    private static string Choice(string name) => name switch
    {
        "insultMode" => "mode",
        "piMode" or "piMode6" or "passesOn" or "otherwiseObtains" => "modes",
        _ => name,
    };

    private static string[] Ternary(string name) => name switch
    {
        "vileSocialEffect" => ["publicOrder.vileSocialEffect"],
        "reporting" or "criticism" => ["carveOuts." + name],
        "lawfulBusiness" or "resold" => s_business,
        "providerOrdered" => ["provider.ordered"],
        "providerRefused" => ["provider.refused"],
        _ => ["circumstances." + name],
    };
}
