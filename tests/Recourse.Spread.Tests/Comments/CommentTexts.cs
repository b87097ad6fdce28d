namespace Recourse.Spread.Tests;

/// <summary>Made comments, by the same hands that wrote the lexicon (so they show what it does, not how it fares on strangers' texts): criticism and reports of wrongdoing, sharp ones among them, and harmful ones.</summary>
internal static class CommentTexts
{
    public static string[] Criticism { get; } =
    [
        "这家公司拖欠工资三个月，劳动监察什么时候管？", "已经向12345举报，附上合同照片。", "作为家长，我认为学校隐瞒食物中毒是严重失职。", "请有关部门公开调查结果，给公众一个交代。",
        "他收了押金不退，聊天记录我都保存了。", "医生让我做了不必要的检查，我要投诉到卫健委。", "这种做法太无耻了，必须追究责任。", "官商勾结，把我们的补偿款弄到哪里去了？",
        "产品质量太差，用了一次就坏，客服还推诿。", "我亲眼看见他拿了公司的电脑，监控可以作证。", "老师当众羞辱学生，应当道歉并处分。", "建议大家去法院起诉，集体维权。",
        "此人多次以投资为名骗钱，我已报警，案号已经拿到。", "说句难听的，领导这样决策就是不负责任。", "文章数据造假，第3页的图和去年的论文一样。", "物业乱收费，业主委员会要查账！",
        "楼上说得对，这是滥用职权。", "真让人愤怒，出了事还想捂盖子。", "我反对网暴，但事实应该查清。", "请不要骂当事人，先看证据。",
        "别骂了，等警方通报吧。", "我在公交车上被他骚扰，已经报警。", "这位官员涉嫌卖淫嫖娼案件，纪委正在调查。", "有人威胁我删帖，我把录音交给了律师。",
        "我被骂了整整一天，谁来管管？", "请勿人肉搜索，交给法律。", "打12315投诉过两次，至今没有答复。", "拿纳税人的钱吃喝，可耻！",
        "店家用过期肉，后厨视频在此，请市场监管局查处。", "这部电影剧情稀烂，导演该反省。", "教练体罚孩子，身上有伤痕照片。", "拆迁办没有出示文件就动手，违法！",
        "你们的解释前后矛盾，公众不会相信。", "医疗废物倒在河边，水都臭了。", "我不同意你的观点，逻辑完全站不住脚。", "骗子公司，换个名字又来了，大家警惕。",
        "他抄袭了我的小说，对比图附后。", "处理结果避重就轻，希望上级复查。", "作为受害者家属，我们只要一个公道。", "这样的判决难以服众，支持上诉。",
    ];

    public static (CommentKind Kind, string Text)[] Harmful { get; } =
    [
        (CommentKind.Abuse, "你就是个傻 逼，滚出这里"), (CommentKind.Abuse, "畜生不如的东西，怎么不死"), (CommentKind.Abuse, "真是人渣败类，死全家"), (CommentKind.Abuse, "脑残粉闭嘴"), (CommentKind.Abuse, "这种废物活着浪费空气，去死吧"),
        (CommentKind.Abuse, "丑八怪别出来吓人"), (CommentKind.Abuse, "蠢货，猪都比你聪明"), (CommentKind.Abuse, "狗东西也配说话"), (CommentKind.Abuse, "呸！心肠歹毒的老妖婆"), (CommentKind.Abuse, "下贱胚子"),
        (CommentKind.Threat, "你等着瞧，迟早弄死你"), (CommentKind.Threat, "小心你全家出门被车撞"), (CommentKind.Threat, "我知道你住哪，放学别走"), (CommentKind.Threat, "让你见不到明天的太阳"), (CommentKind.Threat, "见一次打一次，打断你的腿"),
        (CommentKind.Threat, "找人收拾你信不信"), (CommentKind.SexualHumiliation, "荡妇还敢告状"), (CommentKind.SexualHumiliation, "一看就是个破鞋，谁都睡过"), (CommentKind.SexualHumiliation, "婊子立牌坊"), (CommentKind.SexualHumiliation, "粉色头发的陪酒女罢了"),
        (CommentKind.SexualHumiliation, "骚货，多少钱一晚"), (CommentKind.DoxxedData, "她电话13812345678，大家打"), (CommentKind.DoxxedData, "住在幸福小区3栋2单元501室"), (CommentKind.DoxxedData, "身份证110101199003070000拿去查"), (CommentKind.DoxxedData, "家在城东花园12号楼，自己去找"),
        (CommentKind.CallToAct, "兄弟们冲她评论区，一起骂"), (CommentKind.CallToAct, "把他人肉出来，挂出来"), (CommentKind.CallToAct, "都去她单位闹，让她丢工作"), (CommentKind.CallToAct, "轰炸他，私信骂到他退网"), (CommentKind.CallToAct, "组队去堵她家门"),
    ];
}
