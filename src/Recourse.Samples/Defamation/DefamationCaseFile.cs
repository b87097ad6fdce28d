namespace Recourse.Samples.Defamation;

/// <summary>The case file of the defamation case, commented so that the format can be learnt from it.</summary>
internal static class DefamationCaseFile
{
    /// <summary>The text of <c>case.yaml</c>.</summary>
    public const string Yaml =
        """
        # 虚构案例：人名、账号、平台「言海」「聚语」、小区、指控均为编造，与任何真实的人和事无关。
        # An invented case: people, accounts, the platforms yanhai and juyu, the estate and the accusation are all made up.
        #
        # case.yaml 只写「人」陈述的事实；数字由程序从 material/ 里的材料数出来，不写在这里。没有写的事实是「未知」，不是「没有」。
        # case.yaml holds what people state; figures are counted from material/ and never written here. What is absent is unknown, not false.
        title: 钱样二被诽谤案（虚构）

        # 拟作出决定的日期。 Day on which the decision is taken.
        decisionDate: 2024-06-03

        # 材料说明：每个文件的来源、平台、各列含义。程序能自己认出的不必写。
        # Hints on the material: where a file came from, its platform, what its columns mean. What the program recognises by itself may be left out.
        material:
          - path: yanhai-export.csv            # material/ 下的文件名 name under material/
            source: 平台「言海」协查回函附件一（虚构）
            platform: yanhai
            header: true                       # 第一行是表头 the first row is a header
            columns:                           # 列名: 角色 column as the file has it: its role
              帖子ID: post-id
              父帖ID: parent-id
              根帖ID: root-id
              用户ID: author-id
              昵称: author-name
              类型: post-kind                   # 原创 / 转发 / 评论
              内容: post-text
              发布时间: time
              转发数: forward-count             # 平台自己的计数 the platform's own counters …
              评论数: comment-count
              浏览量: view-count
              采集时间: counter-time            # … 及读取时刻 … and when they were read
          - path: juyu.zip!/导出/juyu-export.csv   # 压缩包内的文件写作 包名!/内部路径 a file inside a container
            source: 平台「聚语」协查回函（虚构），GB 18030 编码
            platform: juyu
            header: true
            columns:
              帖子ID: post-id
              父帖ID: parent-id
              根帖ID: root-id
              用户ID: author-id
              昵称: author-name
              类型: post-kind
              内容: post-text
              发布时间: time
              转发数: forward-count
              评论数: comment-count
              浏览量: view-count
              采集时间: counter-time
          - path: weibo_contents.json
            source: 被害人委托的取证人员采集（虚构）
            platform: weibo
          - path: weibo_comments.json
            source: 同上 as above
            platform: weibo
          - path: victim-side-accounts.txt
            source: 平台协查回函附件二（虚构）：被害人一方的账号

        victims:
          - id: V1
            name: 钱样二
            birthDate: 1986-07-19
            kind: person
            accounts:                          # 被害人自己的账号 the victim's own accounts
              - {platform: yanhai, id: yh90000101}
              - {platform: juyu, id: jy70000101}

        # 不计入传播数的账号。没有 grounds（理由）的，什么也不排除。
        # Accounts to leave out of the spread. An entry without grounds excludes nothing.
        exclusions:
          - account: {platform: yanhai, id: yh90000101}
            reason: victim-side
            grounds: 被害人本人实名账号
            evidence: victim-side-accounts.txt # 证明文件 the file that proves it
          - account: {platform: yanhai, id: yh90000102}
            reason: victim-side
            grounds: 被害人配偶实名账号
            evidence: victim-side-accounts.txt
          - account: {platform: yanhai, id: yh90000103}
            reason: victim-side
            grounds: 被害人兄长实名账号
            evidence: victim-side-accounts.txt
          - account: {platform: juyu, id: jy70000101}
            reason: victim-side
            grounds: 被害人本人实名账号
            evidence: victim-side-accounts.txt
          - account: {platform: yanhai, id: yh90000999}
            reason: inflated                   # 辩方称是「水军」，未提出任何依据 the defence says "paid accounts" and gives no grounds
            grounds: ""

        # 同一信息：哪些原帖承载同一陈述。 Same information: the root posts that carry one statement.
        information:
          - id: I1
            title: 称钱样二侵吞维修基金
            posts: ["880000000000001", "660000000000001"]
          - id: I2
            title: 称钱样二学历造假
            posts: ["880000002000001"]
          - id: I3
            title: 改写后的「吃回扣」说法（是否与 I1 同一，由人判断）
            posts: ["5010000000000101"]
          - id: I4
            title: 对账目不公开的批评
            posts: ["5010000000000202"]

        actors:
          - id: A1
            name: 赵试一
            kind: person
            birthDate: 1990-05-01              # 未写出生日期时，责任年龄无法判断 without it the age of liability stays unknown
            accounts:                          # 自己转发自己的帖子 → 有争议的扣除 own forwards → a disputed exclusion
              - {platform: yanhai, id: yh90000001}
              - {platform: yanhai, id: yh90000002}
              - {platform: yanhai, id: yh90000003}
              - {platform: juyu, id: jy70000001}
              - {platform: juyu, id: jy70000002}
              - {platform: weibo, id: "7900000001"}
            circumstances: {firstOffence: true, repentance: unknown}
            statements:
              - id: S1
                offence: defamation            # 或 insult
                information: I1
                posts: ["880000000000001", "660000000000001"]
                date: 2024-03-10
                victims: [V1]
                falsehood: fabricated          # fabricated altered knownFalse factualBasis unknown
                mode: spread
                dealtWith: none
                carveOuts: {criticism: unknown, reporting: unknown}   # 批评、举报：尚未查明 not yet looked into
              - id: S2
                offence: defamation
                information: I2
                posts: ["880000002000001"]
                date: 2024-05-02
                victims: [V1]
                falsehood: fabricated
                mode: spread
                dealtWith: none
              - id: S3
                offence: defamation
                information: I3
                posts: ["5010000000000101"]
                date: 2024-03-11
                victims: [V1]
                falsehood: unknown
                mode: spread
                dealtWith: none
            harm:
              - to: V1
                relation: self                 # self closeRelative other
                kind: mentalDisorder
                status: proved                 # 诊断已证实 the diagnosis is established …
                causation: disputed            # … 因果关系有争议 … that the posts caused it is disputed
            publicOrder: {vileSocialEffect: unknown}
          - id: A2
            name: 李例四
            kind: person
            birthDate: 1979-11-23
            accounts:
              - {platform: weibo, id: "7900000301"}
            statements:
              - id: S1
                offence: defamation
                information: I4
                posts: ["5010000000000202"]
                date: 2024-03-12
                victims: [V1]
                falsehood: factualBasis
                mode: spread
                dealtWith: none
                carveOuts: {criticism: true, reporting: unknown}      # 评论、批评 2023-14 art. 10

        procedure:
          complaint: private                   # private 自诉 / public 公诉
          filed: 2024-05-27

        # 时间线上的事件。 Events for the timeline.
        events:
          - {date: 2024-03-10, title: 首次发帖}
          - {date: 2024-03-12, title: 平台计数读取}
          - {date: 2024-03-15, title: 被害人向平台投诉}
          - {date: 2024-04-08, title: 医院出具诊断}
          - {date: 2024-05-27, title: 提起自诉}

        """;
}
