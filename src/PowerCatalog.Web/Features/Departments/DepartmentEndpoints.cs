using PowerCatalog.Listings.Catalogs;
using PowerCatalog.Listings.Columns;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.Web.Http.OpenApi;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Http.Responses;
using PowerCatalog.Web.Http.Routing;

namespace PowerCatalog.Web.Features.Departments;

/// <summary>The departments of a catalog.</summary>
internal static class DepartmentEndpoints
{
    public static void Map(CatalogRoutes routes) => routes.Map("/departments", [], List, Table).Describe(
        "listDepartments", Tags.Departments, "实施部门 The departments",
        "By code, with how many powers and services each holds; those that closed among them.");

    private static ListAnswer<DepartmentAnswer> List(CatalogRequest request)
    {
        var items = request.View.Departments();
        return new ListAnswer<DepartmentAnswer>(request.Catalog, request.Lens, items, items.Count);
    }

    private static TableContent Table(CatalogRequest request) =>
        CatalogListings.Departments(request.Words).With(request.View.Departments());
}
