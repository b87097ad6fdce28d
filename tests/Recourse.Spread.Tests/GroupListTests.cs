using System.IO.Compression;
using System.Text;

namespace Recourse.Spread.Tests;

public sealed class GroupListTests : IDisposable
{
    private readonly TemporaryList _list = new();

    [Fact]
    public void Lines_of_equal_text_form_groups_and_bad_lines_are_listed()
    {
        var result = TemporaryList.Group(_list.Write("f.ndjson", """
            {"id":"b","text":"张三是小偷！"}
            {"id":"a","text":"张三，是小偷"}
            {"id":7,"text":"李四"}
            not json
            {"id":"p","image":"x.png"}
            {"id":"none"}
            {"id":"a","text":"again"}

            {"id":"e1","text":""}
            {"id":"e2","text":"！"}
            """));
        Assert.Equal("7:7 a:a,b e1:e1 e2:e2 p:p", TemporaryList.Show(result));
        Assert.Equal("row=4 row=5 row=6 row=7", string.Join(' ', result.Lost.Select(loss => loss.Place.Split(';')[0]).Order(StringComparer.Ordinal)));
        Assert.Equal(5, result.Groups.Select(group => group.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_table_is_grouped_like_lines_and_every_member_opens_to_its_bytes()
    {
        const string Csv = "编号,作者,内容\n1,甲,\"张三，是小偷\"\n2,乙,张三是小偷！\n3,丙,今天天气很好\n";
        var path = _list.Write("posts.csv", Csv);
        var result = TemporaryList.Group(path);
        Assert.Equal("1:1,2 3:3", TemporaryList.Show(result));
        Assert.Empty(result.Lost);
        var bytes = File.ReadAllBytes(path);
        Assert.Equal(["张三，是小偷", "张三是小偷！"], result.Groups[0].Places.Select(place => Encoding.UTF8.GetString(bytes, (int)place.Offset, (int)place.Length)));
        Assert.Equal([2L, 3L], result.Groups[0].Places.Select(place => place.Row));
    }

    [Fact]
    public void Columns_can_be_stated_and_a_list_without_texts_says_so()
    {
        var path = _list.Write("t.csv", "key,说了什么,content\n1,张三是小偷,x\n2,张三是 小偷,y\n");
        Assert.Equal("1:1,2", TemporaryList.Show(TemporaryList.Group(path, new GroupRequest { Columns = new("key", "说了什么") })));
        var none = TemporaryList.Group(_list.Write("n.csv", "a,b\n1,2\n"));
        Assert.Empty(none.Groups);
        Assert.Contains("No column of texts", Assert.Single(none.Lost).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_and_a_container_of_texts_group_each_document_as_one_input()
    {
        _list.Write("m/a.txt", "张三偷了公司的电脑\n并且不承认");
        _list.Write("m/sub/b.txt", "张三偷了公司的电脑，并且不承认！");
        _list.Write("m/c.txt", "完全不同的一段话，说的是别的事情");
        var folder = Path.Combine(_list.Folder, "m");
        Assert.Equal("a.txt:a.txt,sub/b.txt c.txt:c.txt", TemporaryList.Show(TemporaryList.Group(folder)));
        var zip = Path.Combine(_list.Folder, "m.zip");
        ZipFile.CreateFromDirectory(folder, zip);
        var packed = TemporaryList.Group(zip);
        Assert.Equal("a.txt:a.txt,sub/b.txt c.txt:c.txt", TemporaryList.Show(packed));
        Assert.Equal(["a.txt", "sub/b.txt"], packed.Groups[0].Places.Select(place => place.Path));
    }

    [Fact]
    public void Lists_in_one_folder_may_number_their_rows_alike()
    {
        _list.Write("m/a.csv", "id,text\n1,张三偷了公司的电脑\n");
        _list.Write("m/b.csv", "id,text\n1,张三偷了公司的电脑！\n");
        Assert.Equal("a.csv#1:a.csv#1,b.csv#1", TemporaryList.Show(TemporaryList.Group(Path.Combine(_list.Folder, "m"))));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Turned_pictures_are_one_group_and_others_stand_alone(bool packed)
    {
        var folder = Shared.Folder("data/images/pdq-dihedral");
        Assert.SkipUnless(folder is not null, "The shared data (data/images/pdq-dihedral) is absent.");
        var names = Directory.GetFiles(folder, "*.jpg").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal).ToList();
        foreach (var name in names)
        {
            _list.Write("p/" + name, File.ReadAllBytes(Path.Combine(folder, name)));
        }

        _list.Write("p/text.txt", "张三偷了公司的电脑");
        var path = Path.Combine(_list.Folder, "p");
        if (packed)
        {
            ZipFile.CreateFromDirectory(path, path + ".zip");
            path += ".zip";
        }

        var result = TemporaryList.Group(path);
        Assert.Equal(2, result.Groups.Length);
        var turned = Assert.Single(result.Groups, group => group.Members.Length > 1);
        Assert.Equal(names, turned.Members);
        Assert.Equal(names.Count - 1, turned.Near.Length);
        Assert.All(turned.Near, near => Assert.InRange(near.Distance ?? -1, 0, PicturesAlike.MostBits));
        Assert.All(turned.Places, place => Assert.True(place.Length > 0 && place.Exhibit.Length == 64));
    }

    [Fact]
    public void Lines_may_name_pictures_beside_the_list()
    {
        var folder = Shared.Folder("data/images/pdq-dihedral");
        Assert.SkipUnless(folder is not null, "The shared data (data/images/pdq-dihedral) is absent.");
        var names = Directory.GetFiles(folder, "*.jpg").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal).ToList();
        names.ForEach(name => _list.Write(name, File.ReadAllBytes(Path.Combine(folder, name))));
        _list.Write("no.jpg", "no picture");
        var result = TemporaryList.Group(_list.Write("f.ndjson", string.Join('\n', names.Append("absent.jpg").Append("no.jpg").Select(name => $"{{\"id\":\"{name}\",\"image\":\"{name}\"}}"))));
        Assert.Equal(3, result.Groups.Length);
        Assert.Equal(names, Assert.Single(result.Groups, group => group.Members.Length > 1).Members);
        Assert.Equal("row=10 row=9", string.Join(' ', result.Lost.Select(loss => loss.Place).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void The_order_of_lines_changes_nothing()
    {
        string[] lines = ["1,张三偷了公司的电脑还打了人", "2,张三偷了公司的电脑还打了人！！", "3,听说张三偷了公司的电脑还打了人", "4,明天下雨记得带伞出门"];
        var one = TemporaryList.Group(_list.Write("a.csv", "id,text\n" + string.Join('\n', lines)));
        var two = TemporaryList.Group(_list.Write("b.csv", "id,text\n" + string.Join('\n', lines.Reverse())));
        Assert.Equal(one.Groups.Select(group => (group.Id, group.Medoid, group.Facts)), two.Groups.Select(group => (group.Id, group.Medoid, group.Facts)));
        Assert.Equal(2, one.Groups.Length);
    }

    public void Dispose() => _list.Dispose();
}
