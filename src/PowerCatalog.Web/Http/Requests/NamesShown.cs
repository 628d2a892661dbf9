using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Accounts;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.Web.Http.Authentication;

namespace PowerCatalog.Web.Http.Requests;

/// <summary>Names of people are shown to those who have a role in the catalog; everybody else sees the role.</summary>
internal static class NamesShown
{
    /// <summary>Sets how a request's view names people.</summary>
    public static async Task SetAsync(CatalogRequest request)
    {
        request.View.Actors = ActorNaming.Public;
        if (!Readers.IsWithin(request.Http, request.View.Catalog.Division)) return;
        var accounts = request.Http.RequestServices.GetRequiredService<AccountStore>();
        var names = await accounts.People.NamesAsync(request.Http.RequestAborted);
        request.View.Actors = ActorNaming.Named(names);
        request.Names = Digest(names);
    }

    private static string Digest(IReadOnlyDictionary<string, string> names) => Convert.ToHexString(SHA256.HashData(
        Encoding.UTF8.GetBytes(string.Join('\n', names.OrderBy(name => name.Key, StringComparer.Ordinal).Select(
            name => $"{name.Key} {name.Value}")))).AsSpan(0, 8));
}
