namespace Recourse.Casework.Tests.Made;

/// <summary>Fills a register with an invented office, the same rows every time, straight into the tables: the rules of entering are tested elsewhere.</summary>
internal static class OfficeMaker
{
    private static readonly string[] s_stages = ["Filed", "TransferredForProsecution", "Indicted", "NotProsecutedDiscretionary", "Arrested"];
    private static readonly string[] s_offences = ["Insult", "Defamation", "PiInfringement"];
    private static readonly string[] s_regions = ["330100", "330200", "440300", "110000", ""];
    private static readonly string[] s_industries = ["", "Finance", "Telecom", "Hotel"];

    public static async Task FillAsync(Register register, int cases)
    {
        var state = 12345u;
        int Next(int below)
        {
            // A linear congruential generator (Numerical Recipes): the same rows on every machine.
            state = unchecked((state * 1664525u) + 1013904223u);
            return (int)(state >> 8) % below;
        }

        await using var context = register.Context();
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        var row = 0L;
        for (var i = 1; i <= cases; i++)
        {
            var id = FormattableString.Invariant($"C{i:D6}");
            var offence = s_offences[Next(3)];
            context.Cases.Add(new()
            {
                Id = id, Seq = i, Number = "", Title = "案", Kind = offence, Region = s_regions[Next(5)], Office = "", Online = Next(3) switch { 0 => null, 1 => true, _ => false },
                Opened = new(2020, 1, 1), Folder = "", Supervised = "", Version = 1, Searched = "案", EnteredBy = "made",
            });
            var people = Next(3);
            for (var p = 0; p < Math.Max(1, people); p++)
            {
                // Every seventh person stands in the case before too; a case without people has rows without a person.
                var person = people == 0 ? null : FormattableString.Invariant($"P{(i * 4) + p - (Next(7) == 0 && i > 1 && p == 0 ? 4 : 0):D6}");
                if (person is not null && context.Persons.Local.All(x => x.Id != person))
                {
                    context.Persons.Add(new() { Id = person, Name = "某", Unit = false, Industry = s_industries[Next(4)], Identity = "" });
                }

                for (var s = 0; s <= Next(5); s++)
                {
                    row++;
                    context.Stages.Add(new()
                    {
                        Id = FormattableString.Invariant($"E{row:D6}"), Seq = row, CaseId = id, PersonId = person, Offence = Next(4) == 0 ? s_offences[Next(3)] : offence, Stage = s_stages[Next(5)],
                        OnDay = new DateOnly(2020, 1, 1).AddDays(Next(2000)), Approval = "", Note = "", StruckBecause = Next(20) == 0 ? "录入错误" : "", Information = "", EnteredBy = "made",
                    });
                }
            }
        }

        await context.SaveChangesAsync();
    }
}
