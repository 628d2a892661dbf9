using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace PowerCatalog.Running;

/// <summary>
/// Decisions that add powers of their own to the demonstration's catalog, or to a small one of the same division; synthetic.
/// </summary>
public static class SyntheticDecisions
{
    /// <summary>The catalog's division.</summary>
    public const string Division = "640300";

    /// <summary>The catalog's address in the API.</summary>
    public const string Catalog = $"/api/v1/catalogs/{Division}";

    private const int LinesOfADecision = 3;

    /// <summary>The document number of a decision.</summary>
    public static string NumberOf(int decision) => string.Create(CultureInfo.InvariantCulture, $"吴政发〔2022〕{decision}号");

    /// <summary>A decision as a file.</summary>
    /// <param name="decision">Which one, from 1. The demonstration has numbers of its own below 10,000.</param>
    /// <param name="count">How many powers it adds, at most three.</param>
    public static string Text(int decision, int count = LinesOfADecision)
    {
        var lines = Enumerable.Range(0, count).Select(line => string.Create(
            CultureInfo.InvariantCulture,
            $"增加,6402{(decision * LinesOfADecision) + line:00000000},测试许可{decision}之{line}（合成）,行政许可,市市场监督管理局,"
                + $"《中华人民共和国食品安全法》第三十五条,20工作日,5工作日"));
        return $"""
            #文号,{NumberOf(decision)}
            #标题,关于调整的决定（合成）
            #发文机关,吴忠市人民政府
            #决定日期,2022-02-15
            #生效日期,2022-03-01
            调整方式,职权编码,事项名称,职权类型,实施部门,设定依据,法定时限,承诺时限
            {string.Join('\n', lines)}

            """;
    }

    /// <summary>The request that records it, by somebody of the reform office.</summary>
    /// <param name="decision">Which one.</param>
    /// <param name="tag">The revision that the catalog has to have.</param>
    /// <param name="count">How many powers it adds.</param>
    public static HttpRequestMessage Request(int decision, EntityTagHeaderValue tag, int count = LinesOfADecision)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"{Catalog}/adjustments?name=decision.csv")
        {
            Content = new StringContent(Text(decision, count), Encoding.UTF8, "text/csv"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Server.Token);
        request.Headers.IfMatch.Add(tag);
        return request;
    }
}
