namespace Recourse.Records;

/// <summary>Logs: log-ins that platforms disclose, logs of queries and exports that institutions keep, access logs in tables.</summary>
internal static class AccessLogs
{
    private static readonly (Part Part, string[] Names)[] s_map =
    [
        (Part.Account, ["用户id", "账号id", "uid", "账号", "登录账号", "登录名", "操作账号", "工号", "操作员工号", "操作员", "操作员编号", "用户账号", "警号", "柜员号", "user_id", "username", "user", "account", "操作用户", "查询账号", "查询人账号", "查询员"]),
        (Part.AccountName, ["操作人", "操作人姓名", "操作员姓名", "查询人", "查询人姓名", "用户姓名", "姓名", "昵称", "用户昵称", "nickname"]),
        (Part.Unit, ["部门", "所属部门", "单位", "机构", "所属机构", "网点", "机构名称", "单位名称", "department"]),
        (Part.Time, ["登录时间", "登陆时间", "操作时间", "查询时间", "访问时间", "导出时间", "下载时间", "日志时间", "login_time", "access_time", "operation_time", "log_time"]),
        (Part.Ip, ["ip", "ip地址", "登录ip", "登陆ip", "登录ip地址", "操作ip", "访问ip", "客户端ip", "终端ip", "来源ip", "ip_address", "client_ip", "login_ip"]),
        (Part.Port, ["端口", "登录端口", "源端口", "port", "客户端端口"]), (Part.Device, ["设备", "登录设备", "设备型号", "设备号", "设备id", "终端", "浏览器", "user_agent", "useragent", "device", "mac地址", "终端标识", "客户端"]),
        (Part.Action, ["操作类型", "操作", "动作", "行为", "事件", "操作名称", "事件类型", "登录类型", "operation", "action", "event", "功能", "操作内容"]),
        (Part.System, ["系统", "系统名称", "模块", "功能模块", "操作模块", "应用", "应用系统", "菜单", "system", "module"]),
        (Part.Target, ["查询条件", "查询对象", "被查询人", "查询内容", "被查询人证件号", "查询参数", "导出内容", "导出文件", "文件名", "访问对象", "请求地址", "url", "查询关键字", "被查询号码", "查询号码", "操作对象", "target"]),
        (Part.Count, ["返回条数", "导出条数", "结果数", "查询结果数", "导出数量", "记录数", "返回记录数", "命中数", "条数", "rows"]),
        (Part.Result, ["结果", "操作结果", "登录结果", "查询结果", "状态", "result", "status", "是否成功"]),
    ];

    public static PlatformShape[] Shapes { get; } =
    [
        new()
        {
            Platform = "", Layout = "logs/log-ins", Makes = RecordKind.Access, Access = AccessKind.Login, Loose = true, Parts = [Part.Time, Part.Ip],
            AnyField = ["登录时间", "登陆时间", "登录ip", "登陆ip", "登录ip地址", "login_time", "login_ip", "登录类型", "登录结果", "登录设备"], Map = s_map,
        },
        new()
        {
            Platform = "", Layout = "logs/queries", Makes = RecordKind.Access, Access = AccessKind.Query, Loose = true, Parts = [Part.Time, Part.Target],
            AnyPart = [Part.Account, Part.AccountName, Part.Ip], AnyField = ["查询时间", "查询条件", "查询对象", "被查询人", "查询内容", "被查询人证件号", "查询参数", "查询关键字", "被查询号码", "查询号码"], Map = s_map,
        },
        new()
        {
            Platform = "", Layout = "logs/exports", Makes = RecordKind.Access, Access = AccessKind.Export, Loose = true, Parts = [Part.Time],
            AnyPart = [Part.Account, Part.AccountName, Part.Ip], AnyField = ["导出时间", "导出条数", "导出数量", "导出内容", "导出文件"], Map = s_map,
        },
        new()
        {
            Platform = "", Layout = "logs/operations", Makes = RecordKind.Access, Loose = true, Parts = [Part.Time, Part.Action],
            AnyPart = [Part.Account, Part.AccountName, Part.Ip], AnyField = ["操作时间", "访问时间", "日志时间", "access_time", "operation_time", "log_time", "登录时间"], Map = s_map,
        },
    ];
}
