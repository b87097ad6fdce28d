using System.Globalization;
using System.Text;

namespace Recourse.Records.Tests.Telling;

/// <summary>Short invented Chinese texts of the kinds that material holds, put together character by character from what names, places and chats are made of.</summary>
internal sealed class GeneratedTexts(int seed, bool traditional)
{
    private const string Surnames = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文";
    private const string Given = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂兰文华建国红玉辉鹏飞志浩宇轩梓涵欣怡子萱雨泽一诺思琪佳俊博晨曦嘉懿晓东海燕春梅雪喆昊睿哲鑫淼焱堃镕翀玥琰";
    private const string Places = "东西南北中新上下大小平安长宁和兴庆阳州山河江海城湖林桥门湾口坪台沙石龙凤云水泉川原";
    private const string TraditionalSurnames = "王李張劉陳楊趙黃周吳徐孫胡朱高林何郭馬羅梁宋鄭謝韓唐馮于董蕭程曹袁鄧許傅沈曾彭呂蘇盧蔣蔡賈丁魏薛葉閻余潘杜戴夏鍾汪田任姜范方石姚譚廖鄒熊金陸郝孔白崔康毛邱秦江史顧侯邵孟龍萬段雷錢湯尹黎易常武喬賀賴龔文";
    private const string TraditionalGiven = "偉芳娜秀英敏靜麗強磊軍洋勇艷傑娟濤明超霞平剛桂蘭文華建國紅玉輝鵬飛志浩宇軒梓涵欣怡子萱雨澤一諾思琪佳俊博晨曦嘉懿曉東海燕春梅雪昊睿哲鑫淼焱琰";
    private const string TraditionalPlaces = "東西南北中新上下大小平安長寧和興慶陽州山河江海城湖林橋門灣口坪臺沙石龍鳳雲水泉川原";
    private static readonly string[] s_chat =
    [
        "在吗", "你好", "收到", "好的", "谢谢", "哈哈哈", "不知道啊", "等一下", "明天再说吧", "我到家了", "吃饭了没有", "什么时候回来", "别信他的", "怎么办", "看见了吗", "转给我", "多少钱", "先付款", "真的假的",
        "他骗了我三万块", "把照片删掉", "快点回复", "这事没完", "我要报警了", "大家都来看看这个人", "别再打电话了", "已经转账", "在哪里买的名单", "手机号发我", "全班都知道了", "太可怕了", "你听我解释",
    ];

    private static readonly string[] s_traditionalChat =
    [
        "在嗎", "你好", "收到", "好的", "謝謝", "哈哈哈", "不知道啊", "等一下", "明天再說吧", "我到家了", "吃飯了沒有", "什麼時候回來", "別信他的", "怎麼辦", "看見了嗎", "轉給我", "多少錢", "先付款", "真的假的",
        "他騙了我三萬塊", "把照片刪掉", "快點回覆", "這事沒完", "我要報警了", "大家都來看看這個人", "別再打電話了", "已經轉帳", "在哪裡買的名單", "手機號發我", "全班都知道了", "太可怕了", "你聽我解釋",
    ];

    private readonly Random _random = new(seed);

    public static IReadOnlyList<string> Kinds { get; } = ["names", "addresses", "chat", "mixed"];

    public string Of(string kind) => kind switch
    {
        "names" => string.Join(Pick(["\n", ",", "、", " ", "\t"]), Enumerable.Range(0, _random.Next(2, 6)).Select(_ => Name())),
        "addresses" => Address(),
        "chat" => string.Join(Pick(["\n", "，", " ", "。"]), Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Pick(traditional ? s_traditionalChat : s_chat))),
        _ => new StringBuilder(Name()).Append(Pick([",", "\t", " ", ";"])).Append("199").Append(_random.Next(100_000_000).ToString("D8", CultureInfo.InvariantCulture))
            .Append(Pick([",", "\t", " ", ";"])).Append(Pick([Address(), Pick(traditional ? s_traditionalChat : s_chat), "a" + _random.Next(9999) + "@example.org"])).ToString(),
    };

    private string Name() => One(traditional ? TraditionalSurnames : Surnames) + One(traditional ? TraditionalGiven : Given) + (_random.Next(3) > 0 ? One(traditional ? TraditionalGiven : Given) : "");

    private string Address()
    {
        var places = traditional ? TraditionalPlaces : Places;
        var (road, area, number) = traditional ? ("路", "區", "號") : ("路", "区", "号");
        return $"{One(places)}{One(places)}市{One(places)}{One(places)}{area}{One(places)}{One(places)}{road}{_random.Next(1, 400)}{number}{(_random.Next(2) == 0 ? "" : traditional ? $"{_random.Next(2, 20)}樓之{_random.Next(1, 9)}" : $"{_random.Next(1, 9)}单元{_random.Next(100, 999)}室")}";
    }

    private string One(string characters) => characters[_random.Next(characters.Length)].ToString();

    private string Pick(string[] texts) => texts[_random.Next(texts.Length)];
}
