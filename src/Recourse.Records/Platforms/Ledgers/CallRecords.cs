namespace Recourse.Records;

/// <summary>Operators' records of calls and messages: two numbers, or one and a word for the direction, with a time.</summary>
internal static class CallRecords
{
    private static readonly (Part Part, string[] Names)[] s_map =
    [
        (Part.Caller, ["主叫号码", "主叫", "主叫方", "calling_number", "caller"]), (Part.Called, ["被叫号码", "被叫", "被叫方", "called_number", "callee"]),
        (Part.Own, ["本机号码", "本方号码", "用户号码", "业务号码", "服务号码", "己方号码"]), (Part.Other, ["对方号码", "对端号码", "通话对方", "对方电话", "对方手机号", "对方手机号码"]),
        (Part.Direction, ["呼叫类型", "通话类型", "主被叫", "通信方式", "呼叫方向", "主叫被叫", "收发类型", "通信方向"]), (Part.KindWord, ["业务类型", "话单类型", "服务类型"]),
        (Part.Time, ["通话开始时间", "开始时间", "通话时间", "起始时间", "呼叫时间", "通信时间", "发送时间", "通话日期", "start_time"]),
        (Part.Duration, ["通话时长", "时长", "通话时间长度", "duration", "通信时长"]), (Part.Place, ["通话地", "通话地点", "通信地点", "基站位置", "漫游地", "归属地", "小区号"]),
        (Part.Imei, ["imei", "设备串号", "手机串号"]),
    ];

    public static PlatformShape[] Shapes { get; } =
    [
        new()
        {
            Platform = "", Layout = "calls/two-numbers", Makes = RecordKind.Call, Loose = true, Parts = [Part.Caller, Part.Called, Part.Time], Map = s_map,
        },
        new()
        {
            Platform = "", Layout = "calls/directed", Makes = RecordKind.Call, Loose = true, Parts = [Part.Other, Part.Direction, Part.Time], Map = s_map,
        },
    ];
}
