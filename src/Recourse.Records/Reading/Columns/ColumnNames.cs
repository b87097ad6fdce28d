using System.Text;

namespace Recourse.Records;

/// <summary>What a column holds, by its name, in Chinese and English.</summary>
internal static class ColumnNames
{
    private static readonly (ColumnRole Role, string[] Names)[] s_exact =
    [
        (ColumnRole.Name, ["姓名", "名字", "客户姓名", "收件人", "收货人", "联系人", "户名", "持卡人", "业主", "业主姓名", "学生姓名", "乘客", "入住人", "name", "fullname", "customer", "customername", "contact", "consignee", "recipient", "owner"]),
        (ColumnRole.ResidentId, ["身份证", "身份证号", "身份证号码", "证件号", "证件号码", "公民身份号码", "idcard", "idno", "idnumber", "residentid", "identityno", "certno", "idcardno"]),
        (ColumnRole.Mobile, ["手机", "手机号", "手机号码", "电话", "联系电话", "移动电话", "联系方式", "收件人电话", "预留手机", "预留手机号", "mobile", "phone", "tel", "telephone", "cell", "mobileno", "phonenumber", "mobilephone", "phoneno"]),
        (ColumnRole.Landline, ["固定电话", "座机", "landline"]),
        (ColumnRole.BankCard, ["银行卡", "银行卡号", "卡号", "储蓄卡号", "bankcard", "cardno", "cardnumber", "bankcardno"]),
        (ColumnRole.Email, ["邮箱", "电子邮箱", "电子邮件", "email", "mail", "emailaddress"]),
        (ColumnRole.Address, ["地址", "住址", "家庭住址", "收货地址", "收件地址", "联系地址", "详细地址", "address", "homeaddress", "addr"]),
        (ColumnRole.BirthDate, ["出生日期", "生日", "出生年月", "birthdate", "birthday", "dateofbirth", "dob"]),
        (ColumnRole.Company, ["公司", "公司名称", "单位", "单位名称", "工作单位", "企业名称", "company", "companyname", "organization", "employer"]),
        (ColumnRole.CreditCode, ["统一社会信用代码", "信用代码", "creditcode", "uscc"]),
        (ColumnRole.Password, ["密码", "password", "passwd", "pwd"]),
        (ColumnRole.AccountName, ["账号", "用户名", "登录名", "account", "username", "login"]),
        (ColumnRole.Vehicle, ["车牌", "车牌号", "车牌号码", "车架号", "plate", "plateno", "vin"]),
        (ColumnRole.Transaction, ["商品", "商品名称", "货品", "品名", "金额", "订单金额", "实付金额", "消费金额", "交易金额", "交易时间", "购买时间", "下单时间", "product", "goods", "item", "amount", "price", "ordertime", "orderdate", "orderamount"]),
        (ColumnRole.Balance, ["余额", "账户余额", "存款", "资产", "存款余额", "balance", "deposit", "assets", "accountbalance"]),
        (ColumnRole.Accommodation, ["酒店", "入住酒店", "酒店名称", "房号", "入住时间", "入住日期", "退房时间", "离店时间", "离店日期", "hotel", "room", "checkin", "checkout", "checkindate", "checkoutdate"]),
        (ColumnRole.Coordinate, ["经度", "纬度", "坐标", "longitude", "latitude", "lon", "lng", "lat", "gps"]),
        (ColumnRole.CommunicationContent, ["聊天内容", "短信内容", "通信内容", "messagecontent"]),
        (ColumnRole.CommunicationRecord, ["通话时长", "对方号码", "主叫", "被叫", "主叫号码", "被叫号码", "duration", "calledno", "callingno", "callduration"]),
        (ColumnRole.Health, ["病历", "诊断", "病情", "就诊科室", "健康状况", "血型", "病史", "diagnosis", "disease", "bloodtype", "medicalrecord"]),
        (ColumnRole.CreditReference, ["征信", "征信报告", "信用报告", "征信评分", "信用评分", "creditreport", "creditscore"]),
        (ColumnRole.House, ["楼盘", "小区", "楼栋", "房屋面积", "面积", "户型", "estate", "building"]),
        (ColumnRole.Student, ["学校", "年级", "班级", "学号", "school", "grade", "class", "studentno"]),
        (ColumnRole.Resume, ["学历", "期望薪资", "工作经历", "毕业院校", "求职意向", "education", "expectedsalary"]),
        (ColumnRole.SerialNumber, ["序号", "编号", "订单号", "订单编号", "运单号", "流水号", "快递单号", "no", "id号", "serial", "orderno", "orderid", "ordernumber", "trackingno", "waybillno"]),
        (ColumnRole.Platform, ["平台", "platform"]),
        (ColumnRole.PostId, ["帖子id", "微博id", "帖文id", "内容id", "post_id", "postid", "noteid", "note_id", "mid", "id", "tweetid", "commentid", "comment_id"]),
        (ColumnRole.ParentId, ["父id", "父帖id", "上级id", "转发自", "回复帖子id", "parentid", "parent_id", "parent", "inreplyto", "parentcommentid"]),
        (ColumnRole.RootId, ["根id", "原帖id", "原微博id", "根帖id", "rootid", "root_id", "root", "originalid"]),
        (ColumnRole.AuthorId, ["用户id", "作者id", "账号id", "发布者id", "userid", "user_id", "uid", "authorid", "author_id"]),
        (ColumnRole.AuthorName, ["昵称", "用户昵称", "作者", "用户名称", "nickname", "author", "authorname", "screenname"]),
        (ColumnRole.PostText, ["内容", "正文", "文本", "帖子内容", "text", "content", "body", "posttext"]),
        (ColumnRole.PostKind, ["类型", "帖子类型", "type", "kind", "posttype"]),
        (ColumnRole.Time, ["时间", "发布时间", "发帖时间", "createdat", "created_at", "time", "date", "createtime", "createdatetime", "publishtime", "timestamp"]),
        (ColumnRole.ForwardCount, ["转发数", "转发量", "forwards", "reposts", "shares", "sharedcount", "repostscount", "forwardcount"]),
        (ColumnRole.CommentCount, ["评论数", "评论量", "comments", "commentscount", "commentcount"]),
        (ColumnRole.ViewCount, ["阅读数", "阅读量", "浏览量", "浏览数", "点击量", "播放量", "views", "viewcount", "clicks", "plays", "reads"]),
        (ColumnRole.LikeCount, ["点赞数", "点赞量", "likes", "likedcount", "likecount"]),
        (ColumnRole.CounterTime, ["采集时间", "抓取时间", "读取时间", "capturedat", "captured_at", "lastmodifyts", "asof", "countertime"]),
    ];

    private static readonly Dictionary<string, ColumnRole> s_roles = s_exact
        .SelectMany(entry => entry.Names.Select(name => (Key: Fold(name), entry.Role)))
        .GroupBy(entry => entry.Key, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First().Role, StringComparer.Ordinal);

    /// <summary>The role that a column's name tells; <see cref="ColumnRole.Other"/> where it tells none.</summary>
    public static ColumnRole RoleOf(string name) => s_roles.GetValueOrDefault(Fold(name), ColumnRole.Other);

    private static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var character in name.Normalize(NormalizationForm.FormKC))
        {
            if (character is '(' or '（')
            {
                break;
            }

            if (char.IsLetterOrDigit(character))
            {
                folded.Append(char.ToLowerInvariant(character));
            }
        }

        return folded.ToString();
    }
}
