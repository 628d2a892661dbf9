using System.Text;
using PowerCatalog.Domain.Events;
using PowerCatalog.Ledger.Events;
using PowerCatalog.Testing;

namespace PowerCatalog.Application.Tests.Events;

/// <summary>
/// The golden files pin what is in ledgers already: they are never edited. An event that has to change gets a new version and a file of its own.
/// </summary>
public sealed class EventRegistryTests
{
    public static TheoryData<string> Names => [.. EventRegistry.All.Select(entry => entry.Name)];

    [Fact]
    public void Every_event_of_the_domain_is_registered()
    {
        var events = typeof(CatalogEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(CatalogEvent)) && !type.IsAbstract).ToHashSet();
        Assert.True(events.Count >= 20, "Hardly any event was found in the domain.");
        Assert.Equal(events, EventRegistry.All.Select(entry => entry.Type).ToHashSet());
        Assert.Equal(events.Count, EventRegistry.All.Select(entry => entry.Name).Distinct().Count());
    }

    [Fact]
    public void Every_golden_file_is_a_registered_event() =>
        Assert.Equal(EventRegistry.All.Select(entry => entry.Name).Order(StringComparer.Ordinal), Directory.EnumerateFiles(Folder).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void An_event_is_written_as_its_golden_file_byte_for_byte(string name) => Assert.Equal(Golden(name), Encoding.UTF8.GetString(EventRegistry.Write(Sample(name))));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_golden_file_is_read_as_its_event(string name)
    {
        var read = EventRegistry.Read(name, Encoding.UTF8.GetBytes(Golden(name)));
        Assert.Equal(Sample(name).GetType(), read.GetType());
        Assert.Equivalent(Sample(name), read, strict: true);
        Assert.Equal(name, EventRegistry.NameOf(read));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_unknown_member_is_refused(string name) => Refused(name, "{\"surprise\":1," + Golden(name)[1..]);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_member_that_stands_twice_is_refused(string name)
    {
        var golden = Golden(name);
        var first = golden[1..golden.IndexOf(',', StringComparison.Ordinal)];
        Refused(name, "{" + first + "," + golden[1..]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Null_is_refused(string name) => Refused(name, "null");

    [Theory]
    [MemberData(nameof(Names))]
    public void An_empty_object_is_refused(string name) => Refused(name, "{}");

    [Theory]
    [MemberData(nameof(Names))]
    public void Half_an_event_is_refused(string name) => Refused(name, Golden(name)[..^5]);

    [Theory]
    [InlineData("PowerAdded.v2")]
    [InlineData("PowerAdded")]
    [InlineData("poweradded.v1")]
    [InlineData("")]
    public void A_name_that_is_not_registered_is_refused(string name) => Refused(name, "{}");

    [Theory]
    [InlineData("\"category\":\"permit\"", "\"category\":0")]
    [InlineData("\"category\":\"permit\"", "\"category\":\"nonsense\"")]
    [InlineData("\"effective\":\"2021-05-01\"", "\"effective\":\"2021-02-30\"")]
    [InlineData("\"department\":\"D02\"", "\"department\":\"\"")]
    [InlineData("\"department\":\"D02\"", "\"department\":null")]
    [InlineData("\"department\":\"D02\",", "")]
    [InlineData("\"name\":\"校车使用许可\"", "\"name\":null")]
    [InlineData("\"promisedLimit\":\"10工作日\"", "\"promisedLimit\":null")]
    [InlineData("\"promisedLimit\":\"10工作日\"", "\"legalBasis\":\"10工作日\"")]
    public void A_value_that_is_none_is_refused(string written, string damaged)
    {
        var golden = Golden("PowerAdded.v1");
        Assert.Contains(written, golden, StringComparison.Ordinal);
        Refused("PowerAdded.v1", golden.Replace(written, damaged, StringComparison.Ordinal));
    }

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Golden");

    private static string Golden(string name) => File.ReadAllText(Path.Combine(Folder, name + ".json")).TrimEnd('\n');

    private static CatalogEvent Sample(string name) => EveryEvent.ByType[name[..name.IndexOf('.', StringComparison.Ordinal)]];

    private static void Refused(string name, string json) => Assert.Throws<UnknownEventException>(() => EventRegistry.Read(name, Encoding.UTF8.GetBytes(json)));
}
