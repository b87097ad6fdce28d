using Recourse.Findings;

namespace Recourse.PersonalData;

/// <summary>Which files a conduct obtained and provided, as the case file states it.</summary>
/// <param name="Actor">The actor.</param>
/// <param name="Conduct">The conduct.</param>
/// <param name="Batches">Name of the finding's part, recipient (empty for what was obtained) and files; the obtained batch is the first.</param>
internal sealed record ConductPlan(Actor Actor, PersonalInformationConduct Conduct, IReadOnlyList<(string Name, string To, IReadOnlyList<string> Files)> Batches)
{
    /// <summary>Id of the conduct's finding.</summary>
    public string Id => $"items/{Actor.Id}/{Conduct.Id}";

    /// <summary>The conducts in the order of the case file.</summary>
    public static IReadOnlyList<ConductPlan> Of(CaseFile file, List<Bilingual> notices)
    {
        var plans = new List<ConductPlan>();
        foreach (var actor in file.Actors)
        {
            var single = actor.PersonalInformation.Length == 1;
            foreach (var conduct in actor.PersonalInformation)
            {
                var given = file.Recipients.Where(entry => entry.From == actor.Id && (entry.Conduct == conduct.Id || (entry.Conduct.Length == 0 && single)));
                var obtained = conduct.Obtained.Length > 0 || !single
                    ? conduct.Obtained
                    : [.. file.Recipients.Where(entry => entry.To == actor.Id).Select(entry => entry.File).Distinct(StringComparer.Ordinal)];
                plans.Add(new ConductPlan(actor, conduct,
                [
                    ("obtained", "", obtained),
                    .. given.GroupBy(entry => entry.To, StringComparer.Ordinal)
                        .Select(group => ($"to/{group.Key}", group.Key, (IReadOnlyList<string>)[.. group.Select(entry => entry.File).Distinct(StringComparer.Ordinal)])),
                ]));
            }
        }

        foreach (var entry in file.Recipients)
        {
            if (!plans.Exists(plan => plan.Actor.Id == entry.From && plan.Batches.Any(batch => batch.To == entry.To && batch.Files.Contains(entry.File, StringComparer.Ordinal))))
            {
                notices.Add(new(
                    $"{entry.From} 把 {entry.File} 交给 {entry.To}：不能归入任何一个行为，没有计入。",
                    $"{entry.From} handed {entry.File} to {entry.To}: it belongs to no stated conduct and is not counted."));
            }
        }

        return plans;
    }
}
