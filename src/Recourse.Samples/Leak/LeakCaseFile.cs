namespace Recourse.Samples.Leak;

/// <summary>The case file of the leak, commented so that the format can be learnt from it.</summary>
internal static class LeakCaseFile
{
    /// <summary>The text of <c>case.yaml</c>.</summary>
    public const string Yaml =
        """
        # 虚构案例：人名（试/样/例/示/拟 + 数字）、公司、号码、地址均为编造；号码只在形式上有效。
        # An invented case: people, companies, numbers and addresses are made up; the numbers are valid in form only.
        title: 郑拟九等人侵犯公民个人信息案（虚构）
        decisionDate: 2024-06-20

        # 材料说明。kind 是各行信息的种类（law.md §8 的名称），columns 是「列名: 角色」。不写的由程序根据表头和内容判断。
        # Hints. kind is the kind of item of the rows, columns maps a column name to its role. What is left out the program finds from headers and content.
        material:
          - path: orders-2023q4.csv
            source: 扣押清单 1 号，郑拟九办公电脑（虚构）
            kind: Transaction                  # 交易信息，500 条档 tier of 500
            header: true
            columns:
              订单号: serial-number             # 标识行、不标识人；有的碰巧通过银行卡校验 identifies the row, not a person; some pass Luhn by chance
              收件人: name
              手机号: mobile
              身份证号: resident-id
              收货地址: address
              商品: transaction
              金额: transaction
              下单时间: time
            consentLists: [consents.csv]       # 同意名单：名单中的人不计 these people consented
            untrueLists: [untrue.csv]          # 经核实不真实的行 rows proved untrue
          - path: 客户名单.csv                   # GB 18030；内有无法解码的字节，文件末尾被截断 broken bytes inside, cut at the end
            source: 扣押清单 2 号，U 盘（虚构）
            kind: NamePhone                    # 姓名+电话，5000 条档 tier of 5,000
          - path: contacts-utf16.tsv           # 列名看不出含义，必须在此说明 cryptic names, explained here
            source: 扣押清单 2 号，U 盘（虚构）
            kind: NamePhone
            header: true
            columns: {nm: name, tel: mobile, mail: email, note: other}
          - path: accounts.ndjson              # 每行一个 JSON；余额为零仍是财产信息 a zero balance is property as well
            source: 扣押清单 3 号，手机（虚构）
            kind: Property                     # 财产信息，50 条档 tier of 50
            columns: {name: name, mobile: mobile, id_card: resident-id, card_no: bank-card, balance: balance, branch: other}
            consentLists: [consents.csv]
          - path: crm.json
            source: 扣押清单 3 号，手机（虚构）
            kind: NamePhone
          - path: members.csv                  # 中英文混合表头 a header in two languages
            source: 扣押清单 2 号，U 盘（虚构）
            kind: NamePhone
            columns: {会员号: serial-number, Name: name, 手机: mobile, 入会日期: other}
          - path: batch.zip!/part-a.csv        # 压缩包内的文件 a file inside an archive
            source: 扣押清单 4 号，网盘（虚构）
            kind: Transaction
          - path: batch.zip!/分册/part-b.csv
            source: 扣押清单 4 号，网盘（虚构）
            kind: NamePhone
          - path: supplement.txt
            source: 聊天记录附件（虚构）
            kind: NamePhone
          - path: retained.csv
            source: 扣押清单 1 号，郑拟九办公电脑（虚构）
            kind: NamePhone
          - path: resale-mix.csv
            source: 扣押清单 5 号，王例八电脑（虚构）
            kind: NamePhone
          - path: truncated.zip
            source: 扣押清单 4 号，网盘（虚构），下载不完整
          - path: empty.csv
            source: 扣押清单 4 号，网盘（虚构），空文件
          - path: chat.txt
            source: 手机聊天记录导出（虚构）
          - path: consents.csv
            source: 拟速快运公司提供的授权名单（虚构）
          - path: untrue.csv
            source: 侦查机关核实记录（虚构）

        # 谁把哪个文件交给谁。同一信息分别交给不同的人，条数累计；先取得后出售，不重复计算。
        # Who gave which file to whom. Given separately to several people, items add up; obtained and then sold, they count once.
        recipients:
          - {file: orders-2023q4.csv, from: L1, to: B1, conduct: P1, date: 2023-12-29}
          - {file: 客户名单.csv, from: L1, to: B1, conduct: P1, date: 2023-12-29}
          - {file: contacts-utf16.tsv, from: L1, to: B1, conduct: P1, date: 2024-01-03}
          - {file: accounts.ndjson, from: L1, to: B1, conduct: P1, date: 2024-01-03}
          - {file: members.csv, from: L1, to: B1, conduct: P1, date: 2024-01-03}
          - {file: supplement.txt, from: L1, to: B1, conduct: P1, date: 2024-01-05}
          - {file: 客户名单.csv, from: L1, to: B2, conduct: P1, date: 2024-01-18}
          - {file: crm.json, from: L1, to: B2, conduct: P1, date: 2024-01-18}
          - {file: batch.zip, from: L1, to: B2, conduct: P1, date: 2024-02-02}
          - {file: orders-2023q4.csv, from: B1, to: C1, conduct: P1, date: 2024-01-22}
          - {file: accounts.ndjson, from: B1, to: C1, conduct: P1, date: 2024-01-22}
          - {file: 客户名单.csv, from: B1, to: C2, conduct: P1, date: 2024-02-06}
          - {file: members.csv, from: B1, to: C2, conduct: P1, date: 2024-02-06}
          - {file: resale-mix.csv, from: B1, to: C2, conduct: P1, date: 2024-02-06}

        actors:
          - id: L1
            name: 郑拟九                        # 拟速快运公司（虚构）员工 an employee of an invented courier
            kind: person
            birthDate: 1991-02-14
            circumstances: {firstOffence: true, gainsReturned: false, repentance: true}
            personalInformation:
              - id: P1
                modes: [obtain, sell]          # obtain purchase receive exchange collect steal sell provide publish
                from: 2023-10-08
                to: 2024-02-02
                inDuty: true                   # 履行职责、提供服务中获得的 got in performing duties
                industry: logistics
                gainsYuan: "6200"
                insider: {gainsYuan: "6200"}   # 所售均为履职中获得 all that was sold came in duty; the items are counted
                dealtWith: none
                obtained: [orders-2023q4.csv, 客户名单.csv, contacts-utf16.tsv, accounts.ndjson, crm.json, members.csv, batch.zip, supplement.txt, retained.csv]
          - id: B1
            name: 王例八
            kind: person
            birthDate: 1988-09-30
            priors:
              - {offence: PiInfringement, kind: administrative, date: 2022-08-11}
            personalInformation:
              - id: P1
                modes: [purchase, sell]
                from: 2023-12-28
                to: 2024-02-06
                gainsYuan: "14800"
                obtained: [orders-2023q4.csv, 客户名单.csv, contacts-utf16.tsv, accounts.ndjson, members.csv, supplement.txt]
                alleged:
                  - {limb: "5(1)(ii)", status: disputed}   # 是否知道买家用于犯罪：有争议 whether B1 knew of the buyer's crime is disputed
          - id: B2
            name: 冯示七
            kind: person
            birthDate: 1995-12-01
            personalInformation:
              - id: P1
                modes: [purchase]
                from: 2024-01-18
                to: 2024-02-02
                gainsYuan: "0"
                obtained: [客户名单.csv, crm.json, batch.zip]
          - id: C1
            name: 陈样六                        # 出生日期未查明 the birth date is not known
            kind: person
            personalInformation:
              - id: P1
                modes: [purchase]
                from: 2024-01-22
                to: 2024-01-22
                obtained: [orders-2023q4.csv, accounts.ndjson]
          - id: C2
            name: 样本装饰工程有限公司            # 虚构公司 an invented company
            kind: unit
            personalInformation:
              - id: P1
                modes: [purchase]
                from: 2024-02-06
                to: 2024-02-06
                obtained: [客户名单.csv, members.csv, resale-mix.csv]
                lawfulBusiness: {claimed: true, profitYuan: "38000", resold: false}   # 主张用于合法经营 2017-10 art. 6

        procedure:
          complaint: public
          policeFiled: 2024-03-01

        events:
          - {date: 2023-10-08, title: 首次导出订单数据}
          - {date: 2023-12-29, title: 第一次出售}
          - {date: 2024-02-06, title: 转卖给装饰公司}
          - {date: 2024-03-01, title: 公安机关立案}

        """;
}
