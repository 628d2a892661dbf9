using System.Text.Json;
using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Commands.Demonstrating;

/// <summary>A township's request for a recall in the demonstration.</summary>
/// <param name="Power">The power that the township exercises.</param>
/// <param name="DaysAgo">How many days before the demonstration is served it was asked.</param>
/// <param name="Reason">Why.</param>
internal sealed record DemoRequest(PowerCode Power, int DaysAgo, string Reason)
{
    /// <summary>Those of a file.</summary>
    public static IReadOnlyList<DemoRequest> Read(string path)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(path));
        return
        [
            .. file.RootElement.GetProperty("requests").EnumerateArray().Select(request => new DemoRequest(
                PowerCode.Parse(request.GetProperty("power").GetString()!), request.GetProperty("daysAgo").GetInt32(),
                request.GetProperty("reason").GetString()!)),
        ];
    }
}
