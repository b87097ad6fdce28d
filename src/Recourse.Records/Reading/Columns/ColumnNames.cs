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
        (ColumnRole.Passport, ["护照", "护照号", "护照号码", "passport", "passportno", "passportnumber"]),
        (ColumnRole.Permit, ["通行证", "通行证号", "通行证号码", "港澳通行证", "港澳通行证号", "台胞证", "台胞证号", "回乡证", "回乡证号", "居住证号", "permitno"]),
        (ColumnRole.MilitaryId, ["军官证", "军官证号", "士兵证", "士兵证号", "军人证号", "militaryid"]),
        (ColumnRole.DrivingLicence, ["驾驶证", "驾驶证号", "驾驶证号码", "驾照号", "驾驶证档案编号", "drivinglicence", "driverlicense", "licenceno"]),
        (ColumnRole.SocialSecurity, ["社保号", "社保号码", "社保卡号", "社会保障号", "社会保障号码", "社会保险号", "ssn", "socialsecurityno"]),
        (ColumnRole.MedicalInsurance, ["医保号", "医保卡号", "医保编号", "医疗保险号", "医保账号", "medicalinsuranceno"]),
        (ColumnRole.Imei, ["imei", "imei号", "imei1", "imei2", "手机串号", "设备串号"]),
        (ColumnRole.Imsi, ["imsi", "imsi号"]),
        (ColumnRole.Mac, ["mac", "mac地址", "macaddress"]),
        (ColumnRole.Ip, ["ip", "ip地址", "登录ip", "注册ip", "访问ip", "ipaddress", "loginip", "clientip"]),
        (ColumnRole.Qq, ["qq", "qq号", "qq号码", "qq账号", "qqno", "qqnumber"]),
        (ColumnRole.WeChat, ["微信", "微信号", "微信账号", "wechat", "wechatid", "weixin", "wxid"]),
        (ColumnRole.Face, ["人脸", "人脸照片", "人脸图像", "人脸特征", "人脸信息", "面部特征", "指纹", "虹膜", "声纹", "faceimage", "facefeature", "faceid", "fingerprint"]),
        (ColumnRole.IdCardImage, ["身份证照片", "身份证正面", "身份证反面", "身份证图片", "身份证扫描件", "手持身份证", "手持身份证照片", "身份证影像", "idcardimage", "idcardphoto", "idphoto"]),
        (ColumnRole.VerificationCode, ["验证码", "短信验证码", "手机验证码", "动态码", "verificationcode", "smscode", "otp"]),
        (ColumnRole.TravelBooking, ["航班号", "航班", "车次", "车厢", "座位号", "乘机日期", "出发站", "到达站", "起飞时间", "票号", "flightno", "flight", "trainno", "ticketno"]),
        (ColumnRole.VehicleCamera, ["卡口", "卡口名称", "抓拍地点", "抓拍时间", "过车时间", "过车地点", "监控点位", "cameraid", "camera"]),
        (ColumnRole.SocialAccount, ["好友数", "好友列表", "好友", "群数量", "群列表", "朋友圈", "微信好友数", "friends", "friendcount"]),
        (ColumnRole.Insurance, ["保单号", "险种", "保费", "保额", "policyno", "premium"]),
        (ColumnRole.BusinessContact, ["职务", "职位", "法定代表人", "法人", "法人代表", "position", "jobtitle", "legalrepresentative"]),
        (ColumnRole.Accommodation, ["房间号", "入住", "退房", "退房日期", "宾馆", "宾馆名称", "旅馆名称", "住宿地点", "客房号", "checkintime", "checkouttime", "hotelname", "roomno"]),
        (ColumnRole.Coordinate, ["定位", "位置坐标", "gps坐标", "经纬度", "gps经度", "gps纬度", "基站经度", "基站纬度", "定位坐标"]),
        (ColumnRole.CommunicationContent, ["微信聊天记录", "聊天记录", "短信正文", "邮件正文", "通话内容", "通话录音", "语音内容", "smscontent", "chatcontent", "smstext"]),
        (ColumnRole.CommunicationRecord, ["通话时间", "通话开始时间", "通话类型", "呼叫类型", "对方电话", "对方号码归属地", "短信时间", "短信对方", "话单", "callee", "caller", "calltype", "calltime"]),
        (ColumnRole.Health, ["疾病", "疾病名称", "检查结果", "体检结果", "检验结果", "用药", "药品", "手术", "过敏史", "孕周", "预产期", "核酸结果", "就诊时间", "住院号", "门诊号", "诊断结果", "病症", "患病情况",
            "symptom", "prescription", "medication"]),
        (ColumnRole.CreditReference, ["征信记录", "逾期记录", "逾期次数", "逾期金额", "贷款记录", "芝麻信用", "芝麻分", "信用记录", "信用等级", "贷款余额", "overdue", "overduecount", "creditrecord", "creditrating"]),
        (ColumnRole.Balance, ["卡余额", "可用余额", "存款金额", "理财金额", "持仓", "持仓市值", "股票市值", "资金余额", "基金份额", "公积金余额", "存折余额", "资产总额", "holdings", "availablebalance"]),
        (ColumnRole.Transaction, ["收款方", "付款方", "交易对手", "交易流水", "支付金额", "支付时间", "付款时间", "订单时间", "订单状态", "成交价", "成交金额", "商品信息", "购买商品", "货物", "订单商品", "payamount", "paytime", "sku"]),
        (ColumnRole.House, ["小区名称", "楼盘名称", "房产", "房产地址", "房屋地址", "房产证号", "不动产权证号", "建筑面积", "房屋总价", "购房时间", "楼号", "单元号", "物业地址", "house", "floorarea"]),
        (ColumnRole.Vehicle, ["车型", "车辆型号", "车辆品牌", "品牌型号", "发动机号", "车辆识别代号", "车辆识别代码", "号牌号码", "行驶证号", "carmodel", "engineno", "licenseplate", "carno"]),
        (ColumnRole.Student, ["班主任", "学籍号", "学院", "专业", "就读学校", "所在学校", "入学年份", "家长", "家长姓名", "家长电话", "考号", "准考证号", "studentid", "major", "schoolname"]),
        (ColumnRole.Resume, ["工作年限", "工作经验", "期望职位", "期望工作", "目前薪资", "当前薪资", "求职状态", "简历编号", "最高学历", "教育经历", "自我评价", "resume", "workexperience", "expectedposition"]),
        (ColumnRole.Name, ["机主", "机主姓名", "车主", "户主", "车主姓名", "借款人", "投保人", "被保险人", "患者", "患者姓名", "法人姓名", "乘客姓名", "旅客姓名", "旅客", "住客姓名", "真实姓名", "用户姓名", "会员姓名", "联系人姓名", "realname", "customername"]),
        (ColumnRole.Mobile, ["机主号码", "绑定手机", "绑定手机号", "注册手机", "注册手机号", "用户手机", "客户电话", "收货电话", "收货人电话", "家长手机", "手机1", "手机2", "电话1", "电话2", "移动电话号码", "联系手机", "业主电话", "cellphone", "phone1", "phone2", "contactphone", "mobilenumber"]),
        (ColumnRole.ResidentId, ["身份证件号码", "公民身份证号码", "证件号码身份证", "身份证号码1", "身份号码", "citizenid", "idcardnumber", "identitycard", "idnum", "sfz", "sfzh", "sfzhm"]),
        (ColumnRole.BankCard, ["银行账号", "银行卡号码", "收款账号", "付款账号", "收款卡号", "bankaccount", "bankcardnumber", "bankno"]),
        (ColumnRole.Address, ["现住址", "家庭地址", "户籍地址", "户口所在地", "居住地址", "住宅地址", "收货人地址", "通讯地址", "身份证地址", "户籍", "联系住址", "residence", "deliveryaddress", "shippingaddress"]),
        (ColumnRole.BirthDate, ["出生年月日", "出生", "birth", "birthdt"]),
        (ColumnRole.Company, ["所属单位", "所在单位", "任职公司", "所在公司", "corp", "corpname", "enterprise"]),
        (ColumnRole.CreditCode, ["社会信用代码", "营业执照号", "营业执照号码", "税号", "纳税人识别号", "taxno"]),
        (ColumnRole.Password, ["登录密码", "支付密码", "交易密码", "口令", "邮箱密码", "账号密码", "secret", "loginpassword"]),
        (ColumnRole.AccountName, ["登录账号", "登陆账号", "帐号", "支付宝", "支付宝账号", "支付宝账户", "会员账号", "游戏账号", "邮箱账号", "alipay", "accountname", "loginname"]),
        (ColumnRole.Landline, ["固话", "座机号", "座机号码", "宅电", "办公电话", "住宅电话", "传真", "telno", "fax", "officephone"]),
        (ColumnRole.SerialNumber, ["交易号", "交易单号", "交易流水号", "商户单号", "订单流水号", "合同号", "合同编号", "客户编号", "会员号", "会员编号", "物流单号", "支付单号", "快递编号", "记录编号", "工单号", "serialno", "transactionid", "contractno", "customerid", "memberid", "expressno"]),
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
