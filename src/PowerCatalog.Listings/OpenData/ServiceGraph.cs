using System.Globalization;
using System.Text.Json;
using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Domain.Time;
using PowerCatalog.Listings.Words;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.PowerSearch;

namespace PowerCatalog.Listings.OpenData;

/// <summary>
/// Writes the list as JSON-LD after CPSV-AP 3.2.0 (<see cref="ServiceMapping"/>): departments first, then each power with what belongs to
/// it nested. The context stands in the file, so that nothing need be fetched to read it.
/// </summary>
/// <param name="view">The catalog.</param>
/// <param name="words">The names of categories.</param>
/// <param name="site">Where the catalog is served, as <c>https://example.org</c>: the addresses of things begin with it.</param>
public sealed class ServiceGraph(CatalogView view, CatalogWords words, string site)
{
    private const int Held = 64 * 1024;

    private static readonly (string Prefix, string Of)[] Prefixes =
    [
        ("adms", "http://www.w3.org/ns/adms#"), ("cpsv", "http://purl.org/vocab/cpsv#"), ("cv", "http://data.europa.eu/m8g/"),
        ("dcat", "http://www.w3.org/ns/dcat#"), ("dct", "http://purl.org/dc/terms/"), ("eli", "http://data.europa.eu/eli/ontology#"),
        ("skos", "http://www.w3.org/2004/02/skos/core#"), ("xsd", "http://www.w3.org/2001/XMLSchema#"),
    ];

    private readonly string _root = $"{site}/{view.Catalog.Division}";

    /// <summary>Writes it; the stream is only ever written to asynchronously, and left open.</summary>
    public async Task WriteAsync(Stream output, CancellationToken cancellation)
    {
        await using var json = new Utf8JsonWriter(output, DataJson.Plain);
        json.WriteStartObject();
        Context(json);
        json.WriteStartArray("@graph");
        List(json);
        foreach (var department in view.Departments()) Department(json, department);
        foreach (var power in view.Stream(new PowerFilter()))
        {
            Power(json, power);
            if (json.BytesPending > Held) await json.FlushAsync(cancellation);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(cancellation);
    }

    private static void Context(Utf8JsonWriter json)
    {
        json.WriteStartObject("@context");
        foreach (var (prefix, of) in Prefixes) json.WriteString(prefix, of);
        foreach (var term in (string[])["dct:title", "dct:description", "skos:prefLabel", "cv:thematicArea"])
        {
            json.WriteStartObject(term);
            json.WriteString("@language", "zh-CN");
            json.WriteEndObject();
        }

        Typed(json, "cv:processingTime", "xsd:duration");
        Typed(json, "dct:modified", "xsd:dateTime");
        foreach (var term in (string[])["dct:license", "dct:type", "dct:spatial", "adms:status", "cv:contactPage"])
            Typed(json, term, "@id");
        json.WriteEndObject();
    }

    private static void Typed(Utf8JsonWriter json, string term, string type)
    {
        json.WriteStartObject(term);
        json.WriteString("@type", type);
        json.WriteEndObject();
    }

    private void List(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("@id", $"{_root}?on={CatalogTime.Show(view.Lens.On)}&known={view.Lens.Known}");
        json.WriteString("@type", "dcat:Dataset");
        json.WriteString("dct:title", $"{view.Catalog.Name}权责清单");
        json.WriteString("dct:license", DataLicence.Address);
        json.WriteString("dct:modified", CatalogTime.Show(view.Lens.KnownRecorded));
        json.WriteEndObject();
    }

    private void Department(Utf8JsonWriter json, DepartmentAnswer department)
    {
        json.WriteStartObject();
        json.WriteString("@id", DepartmentId(department.Code));
        json.WriteString("@type", "cv:PublicOrganisation");
        json.WriteString("dct:identifier", department.Code);
        json.WriteString("skos:prefLabel", department.Name);
        json.WriteString("dct:spatial", "urn:gb2260:" + view.Catalog.Division);
        json.WriteEndObject();
    }

    private void Power(Utf8JsonWriter json, PowerAnswer power)
    {
        var category = words.Of(power.Category).Zh;
        json.WriteStartObject();
        json.WriteString("@id", PowerId(power.Code));
        json.WriteString("@type", "cpsv:PublicService");
        json.WriteString("dct:identifier", power.Code);
        json.WriteString("dct:title", power.Name);
        json.WriteString("dct:description", $"{category}：{power.Name}，由{power.DepartmentName}实施。");
        json.WriteString("dct:type", $"{_root}/powers?category={CoreElements.Write(power.Category)}");
        json.WriteString("adms:status", "http://purl.org/adms/status/" + (power.Suspended ? "Withdrawn" : "Completed"));
        json.WriteStartObject("cv:hasCompetentAuthority");
        json.WriteString("@id", DepartmentId(power.Department));
        json.WriteEndObject();
        Laws(json, power);
        Rest(json, power);
        json.WriteEndObject();
    }

    private void Laws(Utf8JsonWriter json, PowerAnswer power)
    {
        var laws = LegalBasis.ParseAll(power.Elements["legalBasis"] ?? "").Select(basis => basis.Law).OfType<string>()
            .Where(law => law.Length > 0).Distinct().ToList();
        if (laws.Count == 0) return;
        json.WriteStartArray("cv:hasLegalResource");
        foreach (var law in laws)
        {
            json.WriteStartObject();
            json.WriteString("@id", $"{_root}/laws/{Uri.EscapeDataString(law)}");
            json.WriteString("@type", "eli:LegalResource");
            json.WriteString("dct:title", law);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Rest(Utf8JsonWriter json, PowerAnswer power)
    {
        if (power.Elements["promisedLimit"] is { } written && Limit.TryParse(written, out var limit) && limit.Kind != DayKind.None)
            json.WriteString("cv:processingTime", string.Create(CultureInfo.InvariantCulture, $"P{limit.Days}D"));
        if (power.Elements["serviceTopic"] is { } topic) json.WriteString("cv:thematicArea", topic);
        Parts(json, power, "cpsv:hasInput", "cv:Evidence", "dct:title", ElementMeaning.ItemsOf(power.Elements["materials"] ?? ""));
        Parts(json, power, "cpsv:produces", "cv:Output", "dct:title", One(power, "result"));
        Parts(json, power, "cv:hasCost", "cv:Cost", "dct:description", One(power, "fee"));
        var (phone, address) = (power.Elements["phone"], power.Elements["onlineAddress"]);
        if (phone is null && address is null) return;
        json.WriteStartObject("cv:contactPoint");
        json.WriteString("@type", "cv:ContactPoint");
        if (phone is not null) json.WriteString("cv:telephone", phone);
        if (Uri.TryCreate(address, UriKind.Absolute, out var page)) json.WriteString("cv:contactPage", page.AbsoluteUri);
        json.WriteEndObject();
    }

    private void Parts(Utf8JsonWriter json, PowerAnswer power, string property, string type, string text, string[] parts)
    {
        if (parts.Length == 0) return;
        var kind = property[(property.IndexOf(':', StringComparison.Ordinal) + 1)..];
        json.WriteStartArray(property);
        foreach (var (at, part) in parts.Index())
        {
            json.WriteStartObject();
            json.WriteString("@id", string.Create(CultureInfo.InvariantCulture, $"{PowerId(power.Code)}#{kind}-{at + 1}"));
            json.WriteString("@type", type);
            json.WriteString("dct:identifier", string.Create(CultureInfo.InvariantCulture, $"{power.Code}-{kind}-{at + 1}"));
            json.WriteString(text, part);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string[] One(PowerAnswer power, string element) => power.Elements[element] is { } value ? [value] : [];

    private string PowerId(string code) => $"{_root}/powers/{Uri.EscapeDataString(code)}";

    private string DepartmentId(string code) => $"{_root}/departments#{Uri.EscapeDataString(code)}";
}
