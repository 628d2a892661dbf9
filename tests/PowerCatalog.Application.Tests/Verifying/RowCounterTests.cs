using System.Text;
using PowerCatalog.Application.Verifying;
using PowerCatalog.Ledger.Events;

namespace PowerCatalog.Application.Tests.Verifying;

/// <summary>Counting rows without making them accepts and refuses what making them does.</summary>
public sealed class RowCounterTests
{
    private const string Row = """{"line":1,"sheet":"减少","row":3,"headings":["编码"],"cells":["a\"\u4e2d"]}""";

    public static TheoryData<string, int?> Texts => new()
    {
        { """{"rows":[]}""", 0 },
        { $$"""{"rows":[{{Row}}]}""", 1 },
        { $$""" { "rows" : [ {{Row}} , {{Row}} ] } """, 2 },
        { Changed("\"row\":3", "\"row\":null"), 1 },
        { Changed("\"row\":3,", ""), 1 },
        { Changed("\"line\"", "\"l\\u0069ne\""), 1 },
        { Changed("\"line\":1,", ""), null },
        { Changed("\"sheet\":\"减少\",", ""), null },
        { Changed(",\"headings\":[\"编码\"]", ""), null },
        { Changed("\"row\":3", "\"row\":3,\"row\":4"), null },
        { Changed("\"row\":3", "\"row\":3,\"more\":4"), null },
        { Changed("\"row\":3", "\"Row\":3"), null },
        { Changed("\"line\":1", "\"line\":\"1\""), null },
        { Changed("\"line\":1", "\"line\":1.5"), null },
        { Changed("\"line\":1", "\"line\":3000000000"), null },
        { Changed("\"line\":1", "\"line\":null"), null },
        { Changed("\"sheet\":\"减少\"", "\"sheet\":null"), null },
        { Changed("[\"编码\"]", "\"编码\""), null },
        { Changed("[\"编码\"]", "[1]"), null },
        { Changed("[\"编码\"]", "[[]]"), null },
        { Changed("\\u4e2d", "\\ud800"), null },
        { """{"rows":[1]}""", null },
        { """{"rows":{}}""", null },
        { """{"rows":null}""", null },
        { """{"rows":[],"rows":[]}""", null },
        { """{"rows":[],"more":1}""", null },
        { """{"other":[]}""", null },
        { """{}""", null },
        { """[]""", null },
        { """null""", null },
        { """{"rows":[]""", null },
        { """{"rows":[]} {}""", null },
        { "", null },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void It_agrees_with_the_registry(string json, int? rows)
    {
        Assert.Equal(rows, Counted(Encoding.UTF8.GetBytes(json)));
        Assert.Equal(rows, Made(Encoding.UTF8.GetBytes(json)));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused_by_both()
    {
        var json = Encoding.UTF8.GetBytes($$"""{"rows":[{{Row.Replace("减少", "?", StringComparison.Ordinal)}}]}""");
        json[Array.IndexOf(json, (byte)'?')] = 0xFF;
        Assert.Null(Counted(json));
        Assert.Null(Made(json));
    }

    [Theory]
    [InlineData("""{"rows":[null]}""")]
    [InlineData("""{"rows":[{"line":1,"sheet":"","row":null,"headings":["a"],"cells":[null]}]}""")]
    public void What_no_program_wrote_is_refused_though_the_registry_takes_it(string json)
    {
        Assert.Null(Counted(Encoding.UTF8.GetBytes(json)));
        Assert.NotNull(Made(Encoding.UTF8.GetBytes(json)));
    }

    private static string Changed(string part, string other)
    {
        Assert.Contains(part, Row, StringComparison.Ordinal);
        return $$"""{"rows":[{{Row.Replace(part, other, StringComparison.Ordinal)}}]}""";
    }

    private static int? Counted(byte[] json)
    {
        try
        {
            return RowCounter.Count(json);
        }
        catch (UnknownEventException)
        {
            return null;
        }
    }

    private static int? Made(byte[] json)
    {
        try
        {
            return ((RowsReceived)EventRegistry.ReadAdjustment(AdjustmentEventNames.RowsReceived, json)).Rows.Count;
        }
        catch (UnknownEventException)
        {
            return null;
        }
    }
}
