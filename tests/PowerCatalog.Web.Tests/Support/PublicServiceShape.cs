using System.Text.Json;
using System.Text.RegularExpressions;

namespace PowerCatalog.Web.Tests.Support;

/// <summary>
/// What the shapes of CPSV-AP 3.2.0 ask of what a list uses: how often a property stands, and of which class its value is.
/// </summary>
internal static partial class PublicServiceShape
{
    private const int Any = int.MaxValue;

    private static readonly Dictionary<string, (string Property, int Least, int Most, string? Class)[]> Shapes = new()
    {
        ["cpsv:PublicService"] =
        [
            ("dct:identifier", 1, 1, null), ("dct:title", 1, Any, null), ("dct:description", 1, Any, null),
            ("cv:hasCompetentAuthority", 1, Any, "cv:PublicOrganisation"), ("cv:processingTime", 0, 1, null), ("adms:status", 0, 1, null),
            ("cv:hasLegalResource", 0, Any, "eli:LegalResource"), ("cpsv:hasInput", 0, Any, "cv:Evidence"),
            ("cpsv:produces", 0, Any, "cv:Output"), ("cv:hasCost", 0, Any, "cv:Cost"), ("cv:contactPoint", 0, Any, "cv:ContactPoint"),
        ],
        ["cv:PublicOrganisation"] = [("skos:prefLabel", 1, Any, null), ("dct:spatial", 1, Any, null)],
        ["cv:Evidence"] = [("dct:identifier", 1, 1, null), ("dct:title", 1, Any, null)],
        ["cv:Output"] = [("dct:identifier", 1, 1, null), ("dct:title", 1, Any, null)],
        ["cv:Cost"] = [("dct:identifier", 1, 1, null)],
    };

    /// <summary>What breaks a shape, or is of no prefix in the context.</summary>
    public static IReadOnlyList<string> Faults(IReadOnlyList<JsonElement> graph, HashSet<string> context)
    {
        var classes = graph.ToDictionary(node => node.GetProperty("@id").GetString()!, node => node.GetProperty("@type").GetString()!);
        return
        [
            .. graph.SelectMany(Nodes).SelectMany(node => Of(node, classes)),
            .. Terms(graph).Where(term => !context.Contains(term.Split(':')[0])).Distinct(),
        ];
    }

    /// <summary>Every class and property that is used.</summary>
    public static IEnumerable<string> Terms(IEnumerable<JsonElement> graph) => graph.SelectMany(Nodes).SelectMany(
        node => node.EnumerateObject().Where(member => member.Name[0] != '@').Select(member => member.Name)
            .Concat(node.TryGetProperty("@type", out var type) ? [type.GetString()!] : []))
        .Where(term => !Inner().IsMatch(term));

    private static IEnumerable<string> Of(JsonElement node, Dictionary<string, string> classes)
    {
        if (!node.TryGetProperty("@type", out var type) || !Shapes.TryGetValue(type.GetString()!, out var shape)) yield break;
        foreach (var (property, least, most, kind) in shape)
        {
            var values = node.TryGetProperty(property, out var found) ? Values(found) : [];
            if (values.Count < least || values.Count > most) yield return $"{node.GetProperty("@id")} has {values.Count} {property}";
            foreach (var value in values.Where(_ => kind is not null))
            {
                var named = value.TryGetProperty("@type", out var own) ? own.GetString() : classes.GetValueOrDefault(
                    value.GetProperty("@id").GetString()!);
                if (named != kind) yield return $"{node.GetProperty("@id")} {property} is {named ?? "nothing"}";
            }
        }
    }

    private static IEnumerable<JsonElement> Nodes(JsonElement node) => node.EnumerateObject().SelectMany(member => Values(member.Value))
        .Where(value => value.ValueKind == JsonValueKind.Object).SelectMany(Nodes).Prepend(node);

    private static List<JsonElement> Values(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];

    // What stands within a part is explained with the part.
    [GeneratedRegex("^(cv:telephone|cv:contactPage)$")]
    private static partial Regex Inner();
}
