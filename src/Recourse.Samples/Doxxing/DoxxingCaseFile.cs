namespace Recourse.Samples.Doxxing;

/// <summary>The case file of the doxxing case, commented so that the format can be learnt from it.</summary>
internal static class DoxxingCaseFile
{
    /// <summary>The text of <c>case.yaml</c>.</summary>
    public const string Yaml =
        """
        # 虚构案例：人名、账号、平台「言海」「聚语」、证件号、手机号、住址均为编造，只在形式上有效。
        # An invented case: people, accounts, platforms, identity numbers, mobile numbers and addresses are made up and valid in form only.
        title: 「开盒」周样一等三人案（虚构）
        decisionDate: 2024-07-15

        material:
          - path: dossier.txt                  # 发帖内容中的个人信息，逐行一人 the data as posted, one person a line
            source: 公证保全的帖文文字（虚构）
            kind: IdNumberOnly                 # 是否应按「身份证信息」500 条档，由人决定 whether the tier of 500 applies is for a person to decide
          - path: group-table.csv              # 在群里发布的表格，有重复行 the table published in a group, with repeated rows
            source: 群成员提交（虚构）
            kind: IdNumberOnly
            columns: {姓名: name, 身份证号码: resident-id, 手机号: mobile, 家庭住址: address}
          - path: spread.ndjson                # 传播数据，每行一个 JSON spread, one JSON object a line
            source: 平台「言海」协查回函（虚构）
            platform: yanhai
            columns:
              platform: platform
              post_id: post-id
              parent_id: parent-id
              root_id: root-id
              user_id: author-id
              nickname: author-name
              type: post-kind                  # post / forward / comment
              content: post-text
              time: time
              forward_count: forward-count
              comment_count: comment-count
              view_count: view-count
              captured_at: counter-time
          - path: police-receipt.txt
            source: 报案人提交（虚构）

        victims:
          - {id: V1, name: 周样一, birthDate: 1998-04-12, kind: person}
          - {id: V2, name: 吴例二, birthDate: 1992-11-03, kind: person, disabled: unknown}
          - {id: V3, name: 沈示三, birthDate: 2010-06-25, kind: person}      # 未成年人 a minor

        # 「public」表示向公众发布：发布一次计一次，不乘以读者人数。 public: published once counts once; readers are not multiplied.
        recipients:
          - {file: dossier.txt, from: A1, to: public, conduct: P1, date: 2024-04-16}
          - {file: group-table.csv, from: A1, to: 聚语群「例示吃瓜群」, conduct: P1, date: 2024-04-17}

        information:
          - {id: I1, title: 公开三人身份信息并号召围观的帖子, posts: ["880000005000001"]}

        actors:
          - id: A1
            name: 孙示五
            kind: person
            birthDate: 2001-03-08
            accounts:
              - {platform: yanhai, id: yh91000001}
            circumstances: {firstOffence: true, repentance: unknown}
            personalInformation:
              - id: P1
                modes: [collect, publish]
                from: 2024-04-10
                to: 2024-04-17
                gainsYuan: "0"
                obtained: [dossier.txt, group-table.csv]
                alleged:
                  - {limb: "5(1)(x)", status: alleged}                      # 其他情节严重 other serious circumstances
            statements:
              - id: S1
                offence: insult                # 侮辱罪没有数量门槛 insult has no numeric threshold
                information: I1
                posts: ["880000005000001"]
                date: 2024-04-16
                victims: [V1, V2, V3]
                mode: disclosePrivacy
                dealtWith: none
            harm:
              - {to: V1, relation: self, kind: suicide, status: alleged, causation: alleged}   # 被害人称曾自杀未遂，尚未证实 alleged, not yet established
            publicOrder:
              vileSocialEffect: unknown
              grounds:
                - {ground: "12(1)", status: alleged}
                - {ground: "12(3)", status: alleged}

        procedure:
          complaint: public
          filed: 2024-04-18
          policeFiled: 2024-04-25

        events:
          - {date: 2024-04-16, title: 发布帖文}
          - {date: 2024-04-17, title: 在群内发布表格}
          - {date: 2024-04-18, title: 报案并受理}
          - {date: 2024-04-25, title: 公安机关立案}

        """;
}
