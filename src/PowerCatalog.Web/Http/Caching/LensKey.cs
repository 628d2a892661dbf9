using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.Web.Http.Requests;

namespace PowerCatalog.Web.Http.Caching;

/// <summary>
/// All that an answer about one lens depends on; the read models' file among it, because a rebuilt one may answer otherwise.
/// </summary>
/// <param name="Division">The catalog.</param>
/// <param name="ReadModels">The read models' file.</param>
/// <param name="Head">The newest revision.</param>
/// <param name="Known">The revision that is known.</param>
/// <param name="On">The day.</param>
/// <param name="AsRecorded">Whether corrections and annulments are left aside.</param>
internal sealed record LensKey(string Division, string? ReadModels, long Head, long Known, DateOnly On, bool AsRecorded)
{
    /// <summary>The key of a request's lens.</summary>
    public static LensKey Of(CatalogRequest request)
    {
        var lens = request.View.Lens;
        var file = request.Http.RequestServices.GetRequiredService<ReadModelFiles>().Current;
        return new LensKey(request.View.Catalog.Division.Value, file, lens.Head, lens.Known, lens.On, lens.AsRecorded);
    }
}
