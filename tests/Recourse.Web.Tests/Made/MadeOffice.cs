using System.Net;

namespace Recourse.Web.Tests.Made;

/// <summary>An invented office: a few cases at different stages, entered through the interface as people would.</summary>
internal static class MadeOffice
{
    private static readonly (string Title, string Kind, string Name, string Industry, string Steps)[] s_cases =
    [
        ("周某某网上诽谤案", "Defamation", "周某某", "", "report 01-06,accept 01-06,file 01-10,investigate 01-11,transfer 02-10,review 02-11,indict 03-01"),
        ("吴某出售学生信息案", "PiInfringement", "吴某", "Education", "report 03-02,accept 03-02,file 03-05,investigate 03-06,transfer 05-10,review 05-11,indict 06-20"),
        ("郑某网上侮辱案", "Insult", "郑某", "", "report 09-02,accept 09-03,inquire 09-04"),
        ("某物业公司员工泄露业主信息案", "PiInfringement", "王某某", "Property", "report 10-12,accept 10-12,file 10-20,investigate 10-21,transfer 11-18,review 11-19"),
    ];

    public static async Task FillAsync(ServedOffice office)
    {
        using var prosecutor = await office.ProgramAsync("li");
        using var chief = await office.ProgramAsync("zhao");
        foreach (var (at, (title, kind, name, industry, steps)) in s_cases.Index())
        {
            var opened = await ApiTests.SendAsync(prosecutor, HttpMethod.Post, "/api/v1/cases", new { title, kind, opened = "2026-01-05", number = $"浙检〔2026〕{at + 1}号", office = "杭州市某区人民检察院", region = "330106", online = true });
            var id = opened.Body.GetProperty("caseId").GetString();
            var party = await ApiTests.SendAsync(prosecutor, HttpMethod.Post, $"/api/v1/cases/{id}/parties", new { name, role = "suspect", industry }, opened.Tag);
            var tag = party.Tag;
            foreach (var step in steps.Split(',').Select(s => s.Split(' ')))
            {
                var entered = new { person = party.Body.GetProperty("made").GetString(), offence = kind, step = step[0], on = "2026-" + step[1], approval = "浙检批〔2026〕3号", information = kind == "PiInfringement" ? "Property" : "" };
                var taken = await ApiTests.SendAsync(prosecutor, HttpMethod.Post, $"/api/v1/cases/{id}/steps", entered, tag);
                Assert.True(taken.Status == HttpStatusCode.OK, $"{title} {step[0]}: {taken.Body}");
                tag = taken.Tag;
            }

            tag = (await ApiTests.SendAsync(prosecutor, HttpMethod.Post, $"/api/v1/cases/{id}/links", new { kind = "account", value = "weibo:3009331235" }, tag)).Tag;
            if (at is 0 or 3)
            {
                await ApiTests.SendAsync(chief, HttpMethod.Put, $"/api/v1/cases/{id}/supervision", new { level = at == 0 ? "national" : "provincial" }, tag);
            }
        }

        await RecommendAsync(prosecutor, chief);
    }

    /// <summary>One recommendation that waits for its reply, one in draft.</summary>
    private static async Task RecommendAsync(HttpClient prosecutor, HttpClient chief)
    {
        var text = new
        {
            source = "办理王某某侵犯公民个人信息案中发现", facts = "2026年1月至9月，你公司员工王某某利用工作账号导出业主信息4987条。", evidence = "封存的导出日志、讯问笔录", danger = "批量导出没有审批，离职账号未停用。",
            measures = new[] { new { content = "对批量导出实行双人审批并留痕", basis = "个人信息保护法第五十一条" }, new { content = "停用离职人员账号", basis = "网络数据安全管理条例第九条" } },
            objectionDays = 10, other = "", figures = new[] { new { figure = "4987条", finding = "out/findings.json#/conduct/P1" } },
        };
        var begun = await ApiTests.SendAsync(prosecutor, HttpMethod.Post, "/api/v1/recommendations", new { type = "socialGovernance", organ = "杭州市某区人民检察院", addressee = "某物业服务有限公司", industry = "Property", cases = new[] { "C000004" }, text });
        Assert.True(begun.Status == HttpStatusCode.Created, begun.Body.ToString());
        var tag = begun.Tag;
        foreach (var step in new object[]
        {
            new { what = "drafted", on = "2026-08-03", role = "prosecutor" }, new { what = "submitted", on = "2026-08-05", role = "prosecutor" }, new { what = "vetted", on = "2026-08-07", role = "policyOffice", by = "研究室", text = "可行" },
            new { what = "approved", on = "2026-08-10", role = "chiefProcurator" }, new { what = "issued", on = "2026-08-12", role = "prosecutor", text = "杭某检建〔2026〕7号", objectionDays = 10 },
            new { what = "served", on = "2026-08-14", role = "clerk", day = "2026-08-14", means = "announced" }, new { what = "filed", on = "2026-08-17", role = "clerk", name = "杭州市人民检察院" },
        })
        {
            var taken = await ApiTests.SendAsync(chief, HttpMethod.Post, "/api/v1/recommendations/R000001/steps", step, tag);
            Assert.True(taken.Status == HttpStatusCode.OK, $"{step}: {taken.Body}");
            tag = taken.Tag;
        }

        await ApiTests.SendAsync(prosecutor, HttpMethod.Post, "/api/v1/recommendations", new { type = "publicInterest", organ = "杭州市某区人民检察院", addressee = "某区教育局", industry = "Education" });
    }
}
