using System.Text;
using System.Text.Json;
using PowerCatalog.Testing;
using PowerCatalog.Waiting;

namespace PowerCatalog.Fuzzing.Requests;

/// <summary>A route of the API, as its description has it.</summary>
/// <param name="Method">GET or POST.</param>
/// <param name="Path">With its parameters in braces.</param>
/// <param name="Operation">Its parameters and its body.</param>
internal sealed record Route(string Method, string Path, JsonElement Operation)
{
    private static readonly JsonElement Description =
        JsonDocument.Parse(File.ReadAllBytes(System.IO.Path.Combine(Solution.Folder, "docs", "openapi.json"))).RootElement;

    private static readonly string[] Accepted =
    [
        "application/json", "text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "*/*",
        "text/html", "x", "application/json;q=9",
    ];

    /// <summary>The routes of a method.</summary>
    public static IReadOnlyList<Route> Of(string method) =>
    [
        .. from path in Description.GetProperty("paths").EnumerateObject()
           where path.Value.TryGetProperty(method, out _)
           select new Route(method.ToUpperInvariant(), path.Name, path.Value.GetProperty(method)),
    ];

    /// <summary>Makes bodies of the description's schemas.</summary>
    public static SampleBody Bodies { get; } = new(Description.GetProperty("components").GetProperty("schemas"));

    /// <summary>A request to it, as <see cref="SentRequest"/> reads it, without a body.</summary>
    public string Request(Words words, Dice dice)
    {
        var path = new StringBuilder(Path);
        var query = new List<string>();
        var headers = new List<string> { $"Accept: {dice.Of(Accepted)}" };
        foreach (var parameter in Parameters())
        {
            var name = parameter.GetProperty("name").GetString()!;
            var place = parameter.GetProperty("in").GetString();
            if (place != "path" && !dice.OneIn(3)) continue;
            var value = words.Of(parameter, dice);
            if (place == "path") path.Replace("{" + name + "}", Escaped(value));
            else if (place == "query") query.Add($"{name}={Escaped(value)}");
            else headers.Add($"{name}: {value.ReplaceLineEndings("")}");
        }

        if (dice.OneIn(10)) query.Add($"{Escaped(Words.Anything(dice))}={Escaped(Words.Anything(dice))}");
        if (query.Count > 0) path.Append('?').AppendJoin('&', query);
        return $"{Method} {path}\n{string.Join('\n', headers)}\n\n";
    }

    private IEnumerable<JsonElement> Parameters() =>
        Operation.TryGetProperty("parameters", out var parameters)
            ? parameters.EnumerateArray().Select(one => one.TryGetProperty("$ref", out var named)
                ? Description.GetProperty("components").GetProperty("parameters").GetProperty(named.GetString()!.Split('/')[^1])
                : one)
            : [];

    // Half a surrogate cannot be escaped; as bytes it can be sent.
    private static string Escaped(string value) =>
        string.Concat(Encoding.UTF8.GetBytes(value)
            .Select(octet => char.IsAsciiLetterOrDigit((char)octet) ? $"{(char)octet}" : $"%{octet:X2}"));
}
