namespace Recourse.PersonalData.Tests;

/// <summary>Planted rows of every kind of record come out with kind, tier and net count; whom they are about is found over rows and files.</summary>
public sealed class Kinds_of_record
{
    [Theory]
    [InlineData("Whereabouts t50 1", "姓名,手机号,时间,经度,纬度", "赵试零,13800000000,2023-01-01 08:00:00,116.3971,39.9165")]
    [InlineData("CommunicationContent t50 1", "姓名,手机号,短信内容", "赵试零,13800000000,明天见")]
    [InlineData("CreditReference t50 1", "姓名,身份证号,逾期次数", "赵试零,110101199003074610,2")]
    [InlineData("Property t50 1", "姓名,卡号,预留手机号,余额", "赵试零,6228480000000000018,13800000000,0.00")]
    [InlineData("Accommodation t500 1", "姓名,身份证号,酒店名称,房号,入住时间", "赵试零,110101199003074610,样本酒店,302,2023-01-01")]
    [InlineData("CommunicationRecord t500 1", "机主,主叫号码,被叫号码,通话时长", "赵试零,13800000000,13900000001,60")]
    [InlineData("HealthPhysiological t500 1", "患者姓名,手机号,诊断", "赵试零,13800000000,感冒")]
    [InlineData("Transaction t500 1", "收货人,收货电话,商品名称,实付金额", "赵试零,13800000000,茶杯,20.00")]
    [InlineData("Face t500 1", "姓名,手机号,人脸照片", "赵试零,13800000000,a.jpg")]
    [InlineData("IdCardSet t500 1", "姓名,身份证号,地址,人脸照片", "赵试零,110101199003074610,示例省样本市虚构路1号,a.jpg")]
    [InlineData("IdCardSet t500 1", "姓名,身份证号,身份证正面", "赵试零,110101199003074610,a.jpg")]
    [InlineData("OwnerHouse reviewer 1", "业主姓名,业主电话,小区名称,建筑面积", "赵试零,13800000000,样本苑,89")]
    [InlineData("VerificationCode reviewer 1", "手机号,验证码", "13800000000,123456")]
    [InlineData("SocialAccount reviewer 1", "微信号,好友数", "zhang_test01,321")]
    [InlineData("TravelBooking reviewer 1", "乘客,身份证号,航班号", "赵试零,110101199003074610,XX1234")]
    [InlineData("VehicleCamera reviewer 1", "车牌号,过车时间,卡口名称", "粤B12345,2023-01-01 08:00:00,样本路口")]
    [InlineData("BankCardNoBalance reviewer 1", "持卡人,卡号", "赵试零,6228480000000000018")]
    [InlineData("AccountPassword t5000 1", "账号,密码", "zhangsan,Abc12345")]
    [InlineData("Vehicle t5000 1", "车主,手机号,车牌号", "赵试零,13800000000,粤B12345")]
    [InlineData("Student t5000 1", "学生姓名,家长电话,学校,班级", "赵试零,13800000000,样本小学,三班")]
    [InlineData("Resume t5000 1", "姓名,手机号,学历,期望薪资", "赵试零,13800000000,本科,8000")]
    [InlineData("IdNumberOnly t5000 1", "姓名,身份证号", "赵试零,110101199003074610")]
    [InlineData("NamePhone t5000 1", "姓名,手机号", "赵试零,13800000000")]
    [InlineData("Address t5000 1", "姓名,地址", "赵试零,示例省样本市虚构路1号")]
    [InlineData("BusinessContact t5000 1", "公司名称,联系人,职务,手机号", "样本贸易有限公司,赵试零,经理,13800000000")]
    [InlineData("Other t5000 1", "邮箱", "zhang@example.com")]
    public void By_header_and_content(string expected, string header, string row)
    {
        using var material = new Material().Add("a.csv", $"{header}\n{row}\n");
        Assert.Equal([expected], material.Scan().Items.Kinds.Select(kind => $"{kind.Kind} {kind.Tier} {kind.Net}"));
    }

    [Theory]
    [InlineData("Property", "姓名：赵试零 手机：13800000000 余额：12000.00")]
    [InlineData("Accommodation", "赵试零 13800000000，入住酒店：样本酒店，房号：302")]
    [InlineData("NamePhone", "赵试零 13800000000 余额不详")]
    [InlineData("AccountPassword", "zhangsan@example.com----Abc12345")]
    [InlineData("Vehicle", "粤B12345 13800000000")]
    public void By_the_words_of_a_line(string kind, string line)
    {
        using var material = new Material().Add("a.txt", line + "\n");
        Assert.Equal([kind], material.Scan().Items.Kinds.Select(entry => entry.Kind));
    }

    [Fact]
    public void A_company_s_row_is_told_from_a_person_s_by_name_and_code()
    {
        using var material = new Material().Add("a.csv", "名称,联系电话,代码\n样本贸易有限公司,13800000000,91350100M000100Y43\n赵试零,13800000001,\n").Add("b.txt", "91350100M000100Y43 13800000002\n");
        var scan = material.Scan(new ScanOptions { Hints = name => name == "a.csv" ? new Records.ColumnHints(new Dictionary<string, Records.ColumnRole>(StringComparer.Ordinal) { ["名称"] = Records.ColumnRole.Name }) : Records.ColumnHints.None });

        Assert.Equal("3 -company:2 =1", Material.Words(scan.Items.Tally));
    }

    [Fact]
    public void Points_of_a_track_count_after_repeats_and_standing_still()
    {
        // 60 minutes: 20 at one place straying by some metres, 20 on the way, back and 20 at the first place again; every row is there twice.
        var rows = new List<string>();
        for (var minute = 0; minute < 60; minute++)
        {
            var north = minute is >= 20 and < 40 ? 39.9200m + (minute * 0.001m) : 39.9000m + (minute % 3 * 0.00002m);
            rows.Add(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"13800000000,2023-01-01 08:{minute:D2}:00,116.4000,{north}\n"));
        }

        using var forward = new Material().Add("t.csv", "手机号,时间,经度,纬度\n" + string.Concat(rows) + string.Concat(rows));
        using var backward = new Material().Add("t.csv", "手机号,时间,经度,纬度\n" + string.Concat(rows.AsEnumerable().Reverse()) + string.Concat(rows));
        var (one, two) = (forward.Scan(), backward.Scan());

        // The first stand, 20 points on the way, the second stand.
        Assert.Equal("120 -duplicate:98 =22", Material.Words(one.Items.Tally));
        Assert.Equal((22L, 22L, 1L), (one.Items.T50, two.Items.T50, one.Items.Persons));
        var track = one.Rows.Tracks!;
        Assert.Equal((120L, 60L), (track.Raw, track.Distinct));
        Assert.Equal([60L, 22L, 22L], track.Effective.Values);
    }

    [Fact]
    public void Points_without_a_person_are_nobody_s()
    {
        using var material = new Material().Add("t.csv", "时间,经度,纬度\n2023-01-01 08:00:00,116.4000,39.9000\n");
        Assert.Equal("1 -no-person:1 =0", Material.Words(material.Scan().Items.Tally));
    }

    [Fact]
    public void Documents_join_a_person_over_rows_and_files_and_no_strangers()
    {
        using var material = new Material()
            .Add("a.csv", "姓名,身份证号,护照号,手机号\n赵试零,110101199003074610,E12345678,13800000000\n钱试零,,E87654321,13900000001\n")
            .Add("b.csv", "姓名,护照号,手机号\n赵试零,E12345678,\n赵试零,e12345678,13700000009\n钱试零,,13900000001\n孙试零,E11111111,13900000001\n")
            .Add("c.txt", "旧身份证号110101900307461 微信：zhang_test01\n微信：zhang_test01\n微信：other_test02\n");
        var scan = material.Scan();

        // 赵: an id, its passport, its form of 15 digits and the account beside it. 钱: a passport and its number. 孙 has the number of 钱 and another passport. One account more.
        Assert.Equal((4L, 4L), (scan.Items.Persons, scan.Items.Tally.Net));
        Assert.Equal(
            ["account 1", "document 2", "name+mobile 1", "resident-id 1"],
            scan.Items.DuplicateKeys.Select(key => $"{key.Key} {key.Count}").Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public void A_telephone_line_is_a_person_s_only_with_the_name()
    {
        using var material = new Material().Add("a.csv", "姓名,座机\n赵试零,010-62345678\n钱试零,010-62345678\n,010-62345678\n赵试零,01062345678\n");
        Assert.Equal("4 -no-person:1 -duplicate:1 =2", Material.Words(material.Scan().Items.Tally));
    }
}
