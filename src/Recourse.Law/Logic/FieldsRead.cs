namespace Recourse.Law;

/// <summary>
/// Which facts a condition can read, as their paths end: <c>views</c>, <c>alleged[2(ii)]</c>, <c>victims.birthDate</c>. Days of acts and
/// of the decision are left out: with another one everything is weighed anew. A condition may read less than what stands here, never more: what is tried
/// passes the others by.
/// </summary>
internal static class FieldsRead
{
    // A claim of lawful business that nobody makes is there as soon as one part of it is stated: the others are then unknown, and no longer not alleged.
    private static readonly string[] s_business = ["lawfulBusiness.claimed", "lawfulBusiness.resold", "lawfulBusiness.profitYuan"];

    private static readonly string[] s_insiderItems = ["insider", "insider.net", "insider.net.t50", "insider.net.t500", "insider.net.t5000"];

    public static IEnumerable<string> Of(Expression expression) => expression switch
    {
        AllOf or AnyOf or Not or Unless => expression.Inner.SelectMany(Of),
        AtLeast atLeast => Figure(atLeast.Figure),
        Ratio ratio => ratio.Sum.SelectMany(s => Figure(s.Figure)),
        FactHolds fact => Ternary(fact.Fact),
        IsOneOf isOneOf => [Choice(isOneOf.Fact)],
        Alleged alleged => [$"alleged[{alleged.Limb}]"],
        Judged judged => [$"alleged[{judged.Limb}]"],
        Undiscovered undiscovered => [$"alleged[{undiscovered.Limb}]", "procedure.filed", "procedure.policeFiled", "procedure.complaint"],
        GroundAlleged ground => [$"publicOrder.grounds[{ground.Name}]"],
        HarmDone => ["harm", "victims"],
        MinorOrDisabled => ["victims", "victims.birthDate", "victims.disabled"],
        PriorPenalty => ["priors"],
        UnderAge => ["birthDate"],
        LimitationRun => ["procedure.filed", "procedure.policeFiled"],
        OpenNorm or GradeIs => [],
        _ => throw new InvalidOperationException($"no facts are known that {expression.GetType().Name} reads"),
    };

    /// <summary>The end of a path as above. Harm and earlier penalties are lists that a limb looks through as a whole: <c>harm</c>, <c>priors</c>.</summary>
    public static string Field(string path)
    {
        var at = 0;
        foreach (var list in (ReadOnlySpan<string>)["actors[", "statements[", "personalInformation["])
        {
            var end = string.CompareOrdinal(path, at, list, 0, list.Length) == 0 ? path.IndexOf("].", at, StringComparison.Ordinal) : -1;
            at = end < 0 ? at : end + 2;
        }

        return path.StartsWith("victims[", StringComparison.Ordinal) && path.IndexOf("].", StringComparison.Ordinal) is > 0 and var close ? "victims" + path[(close + 1)..]
            : string.CompareOrdinal(path, at, "harm[", 0, 5) == 0 ? "harm" : string.CompareOrdinal(path, at, "priors[", 0, 7) == 0 ? "priors" : path[at..];
    }

    private static string[] Figure(string name) => name switch
    {
        "acts" => [],
        "t50" or "t500" or "t5000" => ["net." + name],
        "gains" => ["gainsYuan"],
        "profit" => s_business,
        "insiderT50" or "insiderT500" or "insiderT5000" => ["insider", "insider.net", "insider.net." + name["insider".Length..].ToLowerInvariant()],
        "insiderItems" => s_insiderItems,
        "insiderGains" => ["insider", "insider.gainsYuan"],
        "views" or "forwards" => [name],
        _ => [NetworkFacts.Of(null, name).Field],
    };

    private static string Choice(string name) => name switch
    {
        "insultMode" => "mode",
        "piMode" or "piMode6" or "passesOn" or "otherwiseObtains" => "modes",
        "victimKind" => "victims",
        "identified" => "name",
        "actorKind" => "kind",
        "complaint" => "procedure.complaint",
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
