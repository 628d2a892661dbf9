using System.Text;
using PowerCatalog.Ledger.Events;

namespace PowerCatalog.Ledger.Tests.Events;

/// <summary>What stands beside an event is neither lost nor misread.</summary>
public sealed class EventMetadataTests
{
    private const string Plain = """{"actor":"tester","causation":"adjustment-1","schema":1}""";

    [Fact]
    public void Metadata_is_written_as_before() =>
        Assert.Equal(Plain, Encoding.UTF8.GetString(new EventMetadata("tester", "adjustment-1").Write()));

    [Theory]
    [InlineData(Plain)]
    [InlineData("""{"actor":"tester","causation":"adjustment-1","schema":1,"session":"s-7","trace":{"id":[1,2]}}""")]
    public void What_is_read_is_written_again_with_its_unknown_members(string json) =>
        Assert.Equal(json, Encoding.UTF8.GetString(EventMetadata.Read(Encoding.UTF8.GetBytes(json)).Write()));

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(99)]
    public void Another_schema_is_refused_by_its_number(int schema)
    {
        var json = Plain.Replace("1}", schema + "}", StringComparison.Ordinal);
        var refused = Assert.Throws<UnknownEventException>(() => EventMetadata.Read(Encoding.UTF8.GetBytes(json)));
        Assert.Contains($"schema {schema}", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("""{"actor":1}""")]
    public void Damaged_metadata_is_refused(string json) =>
        Assert.Throws<UnknownEventException>(() => EventMetadata.Read(Encoding.UTF8.GetBytes(json)));
}
