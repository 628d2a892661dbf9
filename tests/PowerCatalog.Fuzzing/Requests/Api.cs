using System.Text;
using CsCheck;
using PowerCatalog.Fuzzing.Harness;
using PowerCatalog.Testing;

namespace PowerCatalog.Fuzzing.Requests;

/// <summary>The API over real HTTP: every GET route with queries, every POST route with bodies.</summary>
internal static class Api
{
    private const int LongestRow = 60;

    public static async Task<IEnumerable<Target>> OfAsync(Demonstration demo)
    {
        var words = await Words.OfAsync(demo.Server);
        var (asked, sent) = (Route.Of("get"), Route.Of("post"));
        var queries = Dice.Rows(LongestRow).Select(row => Query(asked, words, new Dice(row)));
        var bodies = Gen.Select(Dice.Rows(LongestRow), Mutations.Changes)
            .Select((row, changes) => Body(sent, words, new Dice(row), changes));
        return [new RequestTarget("queries", 6, queries, demo.Server), new RequestTarget("bodies", 6, bodies, demo.Server)];
    }

    private static byte[] Query(IReadOnlyList<Route> routes, Words words, Dice dice) =>
        Encoding.UTF8.GetBytes(routes[dice.Roll(routes.Count)].Request(words, dice));

    private static byte[] Body(IReadOnlyList<Route> routes, Words words, Dice dice, (int, double, double, int)[] changes)
    {
        var route = routes[dice.Roll(routes.Count)];
        var content = route.Operation.TryGetProperty("requestBody", out var body)
            ? body.GetProperty("content").EnumerateObject().First()
            : default;
        var isJson = content.Value.ValueKind != System.Text.Json.JsonValueKind.Undefined && content.Name == "application/json";
        var sample = isJson
            ? Route.Bodies.Of(content.Value.GetProperty("schema"))?.ToJsonString() ?? "null"
            : "调整方式,职权编码,减少原因\n减少,640115002000,取消\n";
        var head = route.Request(words, dice).TrimEnd('\n') + $"\nContent-Type: {(isJson ? "application/json" : "text/csv")}\n\n";
        return [.. Encoding.UTF8.GetBytes(head), .. Mutations.Changed(Encoding.UTF8.GetBytes(sample), changes)];
    }
}
