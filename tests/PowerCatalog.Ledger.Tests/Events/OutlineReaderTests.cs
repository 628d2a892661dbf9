using System.Text;
using PowerCatalog.Domain.Events;
using PowerCatalog.Ledger.Events;

namespace PowerCatalog.Ledger.Tests.Events;

/// <summary>An outline is read of exactly what is read in full, and says the same but for name and elements.</summary>
public sealed class OutlineReaderTests
{
    private const string Added = """{"family":"power","department":"D01","category":"penalty","name":"对擅自施工的处罚","elements":"""
        + """{"duties":"1.立案。\n2.调查。","level":"市级"},"supersedes":[],"power":"640201001000","adjustment":"""
        + "\"f1dc9e80-0300-8f6d-bfae-0e387730ca65\",\"line\":1,\"effective\":\"2020-01-01\"}";

    private readonly OutlineReader _reader = new();

    public OutlineReaderTests() => Assert.NotNull(Outline(Encoding.UTF8.GetBytes(Added)));

    [Fact]
    public void What_is_seen_at_a_glance_has_no_elements_and_no_name()
    {
        var added = (PowerAdded)_reader.Read(EventNames.PowerAdded, Encoding.UTF8.GetBytes(Added));
        Assert.Empty(added.Elements);
        Assert.Equal("", added.Name);
    }

    [Theory]
    [InlineData("\"市级\"", "null")]
    [InlineData("\"市级\"", "1")]
    [InlineData("\"市级\"", "\"\\ud800\"")]
    [InlineData("\"市级\"", "\"\\u5e02\"")]
    [InlineData("\"level\"", "\"duties\"")]
    [InlineData("\"level\"", "\"du\\u0074ies\"")]
    [InlineData("\"level\"", "\"a\"")]
    [InlineData("\"level\"", "\"\\ud800\"")]
    [InlineData("\"family\"", "\"\\ud800\"")]
    [InlineData("\"level\":", "\"level\":{},\"other\":")]
    [InlineData("\"对擅自施工的处罚\"", "null")]
    [InlineData("\"对擅自施工的处罚\"", "\"\\udc00\"")]
    [InlineData("\"name\":", "\"title\":")]
    [InlineData("\"name\":", "\"power\":\"1\",\"name\":")]
    [InlineData("\"supersedes\":[]", "\"supersedes\":[\"640201001001\"]")]
    [InlineData("\"supersedes\":[]", "\"supersedes\":null")]
    [InlineData("\"supersedes\":[],", "")]
    [InlineData("\"640201001000\"", "\"64 02\"")]
    [InlineData("\"640201001000\"", "\"\"")]
    [InlineData("\"line\":1", "\"line\":1.5")]
    [InlineData("\"line\":1", "\"line\":1.0")]
    [InlineData("\"line\":1", "\"line\":-1")]
    [InlineData("\"line\":1", "\"line\":\"1\"")]
    [InlineData("\"line\":1", "\"line\":99999999999")]
    [InlineData("\"penalty\"", "\"Penalty\"")]
    [InlineData("\"penalty\"", "\"permit\"")]
    [InlineData("\"penalty\"", "1")]
    [InlineData("\"D01\"", "\"D02\"")]
    [InlineData("2020-01-01", "2020-02-31")]
    [InlineData("2020-01-01", "2021-12-31")]
    [InlineData("-01\"}", "-01\"} ")]
    [InlineData("-01\"}", "-01\",\"more\":1}")]
    [InlineData("-01\"}", "-01\"}{}")]
    [InlineData("-01\"}", "-01\"")]
    [InlineData("{\"family\":\"power\",", "{\"line\":1,\"family\":\"power\",")]
    public void Another_text_is_read_or_refused_alike(string text, string other) =>
        AssertAlike(Encoding.UTF8.GetBytes(Added.Replace(text, other, StringComparison.Ordinal)));

    [Fact]
    public void With_any_bit_turned_it_is_read_or_refused_alike()
    {
        var data = Encoding.UTF8.GetBytes(Added);
        for (var bit = 0; bit < 8 * data.Length; bit++)
        {
            data[bit / 8] ^= (byte)(1 << (bit % 8));
            AssertAlike(data);
            data[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }

    private void AssertAlike(byte[] data) => Assert.Equal(InFull(data), Outline(data));

    private string? Outline(byte[] data) => Said(() => _reader.Read(EventNames.PowerAdded, data));

    private static string? InFull(byte[] data) => Said(() => EventRegistry.Read(EventNames.PowerAdded, data));

    // Null where it is refused.
    private static string? Said(Func<CatalogEvent> read)
    {
        try
        {
            var added = (PowerAdded)read();
            return $"{added.Adjustment} {added.Line} {added.Effective} {added.Power} {added.Family} {added.Department} {added.Category} "
                + string.Join(' ', added.Supersedes);
        }
        catch (UnknownEventException)
        {
            return null;
        }
    }
}
