using CsCheck;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Exchange.CleanUps;
using PowerCatalog.Exchange.Files;
using PowerCatalog.Exchange.Reading;
using PowerCatalog.Fuzzing.Harness;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.Testing;
using PowerCatalog.Waiting;

namespace PowerCatalog.Fuzzing.Readers;

/// <summary>The readers of workbooks and text tables, with the demonstration's own files.</summary>
internal static class Tables
{
    private const int LargestSample = 60_000;

    private static readonly DivisionCode Division = DivisionCode.Parse("640300");
    private static readonly string Seeds = Path.Combine(Solution.Folder, "seeds");

    private static IReadOnlyList<byte[]> Workbooks => Files("*.xlsx");

    private static IReadOnlyList<byte[]> Texts => Files("*.csv");

    public static IEnumerable<Target> All =>
    [
        new Reader("workbook", 10, Packed.Of(Workbooks), bytes => Read(bytes, "表.xlsx"), Never),
        new Reader("text", 15, Gen.OneOf(Mutations.Of(Texts), Mutations.Of([.. Texts.Select(AsTabs)])), ReadText, Never),
        new Reader("clean-up", 8, Mutations.OfText(CleanUp, CleanUp.Replace(',', '\t')), ReadCleanUp, Never),
        new Reader("stated-totals", 5, Mutations.OfText(Stated), ReadStated, exception => exception is StatedTotalsException),
    ];

    private const string CleanUp = """
        #文号,吴政发〔2024〕3号
        #标题,关于公布规范性文件清理结果的决定（合成）
        文件名称,文号,清理结果,理由,代替文件
        《吴忠市城市供水管理办法》,吴政发〔2012〕30号,废止,上位法已废止,
        《吴忠市城市绿化条例》第十二条,,修改,与上位法不一致,《吴忠市城市绿化条例（2024年修正）》

        """;

    private const string Stated = "项目\t数\n增加\t12\n减少\t3\n其中：行政许可\t1\n合计\t15\n";

    private static bool Never(Exception exception) => false;

    private static IReadOnlyList<byte[]> Files(string pattern) =>
    [
        .. Directory.EnumerateFiles(Seeds, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Where(path => new FileInfo(path).Length <= LargestSample && !path.Contains("/bin/", StringComparison.Ordinal)
                && !path.Contains("/obj/", StringComparison.Ordinal))
            .Select(File.ReadAllBytes),
    ];

    private static byte[] AsTabs(byte[] csv) => [.. csv.Select(letter => letter == ',' ? (byte)'\t' : letter)];

    // Which it is follows from the bytes, so that a case is the same each time.
    private static void ReadText(byte[] bytes) => Read(bytes, bytes.Length % 2 == 0 ? "表.csv" : "表.tsv");

    private static void Read(byte[] bytes, string name)
    {
        foreach (var kind in (DraftKind[])[DraftKind.Adjustment, DraftKind.List])
        {
            using var stream = new MemoryStream(bytes);
            var read = DraftReader.Read(stream, name, new ReadOptions(Division, kind), TestReference.Data, default);
            if (read.Draft is null && read.Problems.Count == 0)
                throw new InvalidOperationException("There is neither a draft nor a problem.");
        }
    }

    private static void ReadCleanUp(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        CleanUpReader.Read(stream, "清理.csv", new Dictionary<string, string>(), new ReadLimits(), TestReference.Data, default);
    }

    private static void ReadStated(byte[] bytes) => StatedTotalsReader.Read(System.Text.Encoding.UTF8.GetString(bytes).Split('\n'));
}
