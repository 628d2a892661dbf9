using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using PowerCatalog.Ledger.Events;

namespace PowerCatalog.Ledger.Tests.Events;

/// <summary>Earlier versions are read as the current one; proven with versions that no ledger has.</summary>
public sealed class UpcasterTests
{
    private static readonly JsonSerializerOptions Options = new() { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };
    private static readonly EventType Current = new("Painted.v3", typeof(Painted), () => Options.GetTypeInfo(typeof(Painted)));
    private static readonly Upcaster First = new(
        "Painted.v1", "Painted.v2", json => new JsonObject { ["Colour"] = json["Color"]!.GetValue<string>() });
    private static readonly Upcaster Second = new("Painted.v2", "Painted.v3", WithCoats);

    [Theory]
    [InlineData("Painted.v1", """{"Color":"red"}""", 1)]
    [InlineData("Painted.v2", """{"Colour":"red"}""", 1)]
    [InlineData("Painted.v3", """{"Colour":"red","Coats":2}""", 2)]
    public void Every_version_is_read_as_the_current_one(string name, string json, int coats) =>
        Assert.Equal(new Painted("red", coats), Types(First, Second).Read(name, System.Text.Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void The_current_version_alone_is_written() => Assert.Equal(["Painted.v3"], Types(First, Second).All.Select(type => type.Name));

    [Fact]
    public void A_category_holds_earlier_versions_too() =>
        Assert.Equal(["Painted.v1", "Painted.v2", "Painted.v3"], Types(First, Second).NamesOf<Painted>().Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"Color":""")]
    public void Damaged_JSON_of_an_earlier_version_is_refused(string json) =>
        Assert.Throws<UnknownEventException>(() => Types(First, Second).Read("Painted.v1", System.Text.Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void An_upcaster_that_leads_nowhere_is_refused() => Assert.Throws<ArgumentException>(() => Types(First));

    [Fact]
    public void A_circle_of_upcasters_is_refused() =>
        Assert.Throws<ArgumentException>(() => Types(First, new Upcaster("Painted.v2", "Painted.v1", json => json)));

    [Fact]
    public void A_current_event_has_no_upcaster() =>
        Assert.Throws<ArgumentException>(() => Types(new Upcaster("Painted.v3", "Painted.v3", json => json)));

    private static EventTypes Types(params Upcaster[] upcasters) => new([Current], upcasters);

    private static JsonObject WithCoats(JsonObject json)
    {
        json["Coats"] = 1;
        return json;
    }

    private sealed record Painted(string Colour, int Coats);
}
