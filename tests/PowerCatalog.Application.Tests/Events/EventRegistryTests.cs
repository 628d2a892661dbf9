using System.Text;
using PowerCatalog.Domain.Access;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Laws.Events;
using PowerCatalog.Ledger.Events;
using PowerCatalog.Testing;

namespace PowerCatalog.Application.Tests.Events;

/// <summary>
/// The golden files pin what is in ledgers already: they are never edited. An event that has to change gets a new version and a file of its
/// own.
/// </summary>
public sealed class EventRegistryTests
{
    public static TheoryData<string> Names => [.. EventRegistry.All.Select(entry => entry.Name)];

    [Fact]
    public void Every_event_is_registered()
    {
        var catalog = typeof(CatalogEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(CatalogEvent)) && !type.IsAbstract)
            .ToList();
        var adjustment = new[] { typeof(AdjustmentEvent), typeof(EventRegistry) }.SelectMany(type => type.Assembly.GetTypes())
            .Where(type => type.IsSubclassOf(typeof(AdjustmentEvent)) && !type.IsAbstract).ToList();
        var laws = typeof(LawEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(LawEvent)) && !type.IsAbstract).ToList();
        Assert.True(catalog.Count >= 20 && adjustment.Count >= 20 && laws.Count >= 5, "Hardly any event was found.");
        var events = catalog.Concat(adjustment).Concat(laws).Append(typeof(AccessNoted)).ToHashSet();
        Assert.Equal(events, EventRegistry.All.Select(entry => entry.Type).ToHashSet());
        Assert.Equal(events.Count, EventRegistry.All.Select(entry => entry.Name).Distinct().Count());
    }

    [Fact]
    public void Every_golden_file_is_a_registered_event() =>
        Assert.Equal(
            EventRegistry.All.Select(entry => entry.Name).Concat(EventRegistry.Earlier).Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(Folder).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void An_event_is_written_as_its_golden_file_byte_for_byte(string name) => Assert.Equal(Golden(name), Written(Sample(name)));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_golden_file_is_read_as_its_event(string name)
    {
        var read = Read(name, Golden(name));
        Assert.Equal(Sample(name).GetType(), read.GetType());
        Assert.Equal(Golden(name), Written(read));
        if (read is CatalogEvent) Assert.Equivalent(Sample(name), read, strict: true);
        Assert.Equal(name, NameOf(read));
    }

    [Fact]
    public void An_event_of_one_category_is_refused_in_another()
    {
        var received = Encoding.UTF8.GetBytes(Golden("FileReceived.v1"));
        var added = Encoding.UTF8.GetBytes(Golden("PowerAdded.v1"));
        var misplaced = Assert.Throws<UnknownEventException>(() => EventRegistry.Read("FileReceived.v1", received));
        Assert.Contains("FileReceived.v1", misplaced.Message, StringComparison.Ordinal);
        Assert.Throws<UnknownEventException>(() => EventRegistry.ReadAdjustment("PowerAdded.v1", added));
        Assert.Throws<UnknownEventException>(() => EventRegistry.ReadLaw("PowerAdded.v1", added));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_unknown_member_is_refused(string name) => Refused(name, "{\"surprise\":1," + Golden(name)[1..]);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_member_that_stands_twice_is_refused(string name)
    {
        var golden = Golden(name);
        var first = golden[1..golden.IndexOfAny([',', '}'])];
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

    [Fact]
    public void A_fact_has_the_same_name_wherever_it_is_named()
    {
        var facts = EveryEvent.ByType.Values.OfType<Fact>().ToList();
        Assert.True(facts.Count > 15);
        Assert.All(facts, fact => Assert.Equal(EventRegistry.NameOf(fact), EventNames.Of(fact)));
    }

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Golden");

    private static string Golden(string name) => File.ReadAllText(Path.Combine(Folder, name + ".json")).TrimEnd('\n');

    private static object Sample(string name) =>
        AdjustmentSamples.All.FirstOrDefault(sample => EventRegistry.NameOf(sample) == name)
        ?? (object?)AccessSamples.All.FirstOrDefault(sample => EventRegistry.NameOf(sample) == name)
        ?? LawSamples.All.FirstOrDefault(sample => EventRegistry.NameOf(sample) == name)
        ?? (object)EveryEvent.ByType[name[..name.IndexOf('.', StringComparison.Ordinal)]];

    private static object Read(string name, string json)
    {
        var data = Encoding.UTF8.GetBytes(json);
        return AdjustmentSamples.All.Any(sample => EventRegistry.NameOf(sample) == name) ? EventRegistry.ReadAdjustment(name, data)
            : AccessSamples.All.Any(sample => EventRegistry.NameOf(sample) == name) ? EventRegistry.ReadAccess(name, data)
            : LawSamples.All.Any(sample => EventRegistry.NameOf(sample) == name) ? EventRegistry.ReadLaw(name, data)
            : EventRegistry.Read(name, data);
    }

    private static string Written(object happened) => Encoding.UTF8.GetString(happened switch
    {
        CatalogEvent fact => EventRegistry.Write(fact),
        AccessEvent noted => EventRegistry.Write(noted),
        LawEvent ofLaw => EventRegistry.Write(ofLaw),
        _ => EventRegistry.Write((AdjustmentEvent)happened),
    });

    private static string NameOf(object happened) => happened switch
    {
        CatalogEvent fact => EventRegistry.NameOf(fact),
        AccessEvent noted => EventRegistry.NameOf(noted),
        LawEvent ofLaw => EventRegistry.NameOf(ofLaw),
        _ => EventRegistry.NameOf((AdjustmentEvent)happened),
    };

    private static void Refused(string name, string json) => Assert.Throws<UnknownEventException>(() => Read(name, json));
}
