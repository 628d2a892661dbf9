using System.Text;
using CsCheck;
using PowerCatalog.Application.Access;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Differences;
using PowerCatalog.Domain.Documents;
using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.People;
using PowerCatalog.Domain.Text;
using PowerCatalog.Domain.Time;
using PowerCatalog.Fuzzing.Harness;
using PowerCatalog.Ledger.EventStoreDb.Connecting;

namespace PowerCatalog.Fuzzing.Readers;

/// <summary>The readers of short texts as people write them: dates, limits, document numbers, codes, connection strings.</summary>
internal static class Written
{
    private static readonly string[] Dates =
    [
        "2021-05-01", "2021年5月1日", "二〇二一年五月一日", "2021.5.1", "20210501", "2021/05/01", "44317", "5月1日", "二○二一年十二月三十一日", "2021年闰二月",
    ];

    private static readonly string[] Limits =
    [
        "20个工作日", "即办", "半个工作日", "1.5工作日", "三十日", "2小时", "15个自然日（不含检验）", "2年", "当场", "法定时限20工作日，承诺5工作日", "2-5个工作日",
    ];

    private static readonly string[] Numbers = ["吴政发〔2021〕5号", "吴政办函[2021]第12号", "国务院令第666号", "宁政发﹝2020﹞7号", "（2021）宁0302行审1号"];

    private static readonly string[] Bases =
    [
        "《中华人民共和国食品安全法》第三十五条第一款、第三款", "《宁夏回族自治区条例》（2019年修正）第二十一条之一至第二十三条", "国务院令第412号附件第101项",
        "1.《教育法》第十四条\n2.《通知》（国发〔2019〕6号）",
    ];

    private static readonly string[] Codes =
    [
        "640300", "640302101000", "P640300-00017", "640115002000", "D001", "11640300MB1234567X", "640300:5124", "2021-05", "AB12",
        "f1dc9e80-0300-8f6d-bfae-0e387730ca65",
    ];

    private static readonly string[] Connections =
    [
        "esdb://admin:changeit@localhost:2113?tls=false&keepAliveTimeout=10000",
        "esdb+discover://a:1,b:2,c:3?tlsCaFile=/x/y.crt&nodePreference=leader",
        "esdb://[::1]:2113?tls=true&tlsVerifyCert=false&defaultDeadline=30000",
        "esdb://%E5%90%B4:p%40ss@host.example:2113/?gossipTimeout=5",
    ];

    public static IEnumerable<Target> All =>
    [
        Of("dates", 6, Dates, text => WrittenDate.Read(text)),
        Of("limits", 8, Limits, text => _ = Limit.TryParse(text, out _)),
        Of("document-numbers", 6, Numbers, text => DocumentNumber.Parse(text)),
        Of("legal-bases", 6, Bases, text => _ = LegalBasis.ParseAll(text).Count()),
        Of("codes", 6, Codes, ReadCodes),
        new Reader(
            "connection-strings", 6, Mutations.OfText(Connections),
            bytes => EventStoreDbSettings.Parse(Encoding.UTF8.GetString(bytes), _ => null),
            exception => exception is ConnectionStringException),
    ];

    private static Reader Of(string name, int share, string[] samples, Action<string> read) =>
        new(name, share, Mutations.OfText(samples), bytes => read(Encoding.UTF8.GetString(bytes)), _ => false);

    private static void ReadCodes(string text)
    {
        _ = DivisionCode.TryParse(text, out _);
        _ = TownshipCode.TryParse(text, out _);
        _ = PowerCode.TryParse(text, out _);
        _ = PowerCode.TryRead(text, out _);
        _ = DepartmentCode.TryParse(text, out _);
        _ = AdjustmentId.TryParse(text, out _);
        _ = LawEntryId.TryParse(text, out _);
        _ = PersonId.TryParse(text, out _);
        _ = ListVersion.TryParse(text, out _);
        _ = AccessMonth.TryParse(text, out _);
        _ = ChineseNumber.TryParse(text, out _);
        _ = CatalogTime.TryParseDate(text, out _);
        _ = WrittenCount.Read(text);
        _ = WrittenFlag.Read(text);
    }
}
