using System.Globalization;
using PowerCatalog.Domain.Time;
using PowerCatalog.Listings.OpenData;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Routing;

namespace PowerCatalog.Web.Features.OpenData;

/// <summary>What a catalog's data are, and where they are had.</summary>
internal static class DataPages
{
    public static void Map(PageRoutes routes) => routes.Map<DataPage, DataModel>("/data", [], Page);

    private static PageContent<DataModel> Page(PageRequest request)
    {
        var lens = request.View.Lens;
        (string, string?)[] query =
        [
            (QueryParameters.On.Name, CatalogTime.Show(lens.On)),
            (QueryParameters.Known.Name, lens.Known.ToString(CultureInfo.InvariantCulture)),
            (QueryParameters.AsRecorded.Name, lens.AsRecorded ? "true" : null),
        ];
        var title = request.T["开放数据", "Open data"];
        return new PageContent<DataModel>(
            title, request.Way(new Crumb(title)),
            new DataModel([.. DataSets.All.Select(set => (set, set.Open(request.View, request.Words).Columns))], query));
    }
}
