using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using PowerCatalog.Waiting;

namespace PowerCatalog.Tests.Harness;

/// <summary>Asks a server for the list of powers.</summary>
internal static class Lists
{
    /// <summary>
    /// How many powers a list has in which a revision is seen. A server that has not got it within its patience says so, and is asked
    /// again, as clients do.
    /// </summary>
    public static async Task<int> TotalAsync(this Server server, long atLeast, CancellationToken cancellation)
    {
        var address = $"/api/v1/catalogs/640300/powers?on=2022-03-01&atLeast={atLeast}";
        var (_, list) = await Eventually.GetAsync(
            async () =>
            {
                using var response = await server.Http.GetAsync(address, cancellation);
                return (response.StatusCode, List: await response.Content.ReadFromJsonAsync<JsonElement>(cancellation));
            },
            answer => answer.StatusCode != HttpStatusCode.ServiceUnavailable, cancellation);
        return list.GetProperty("total").GetInt32();
    }
}
