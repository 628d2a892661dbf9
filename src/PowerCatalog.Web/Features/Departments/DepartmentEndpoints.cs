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

    private static ListAnswer<DepartmentAnswer> List(CatalogRequest question)
    {
        var items = question.View.Departments();
        return new ListAnswer<DepartmentAnswer>(question.Catalog, question.Lens, items, items.Count);
    }

    private static TableContent Table(CatalogRequest question) =>
        CatalogListings.Departments(question.Words).With(question.View.Departments());
}
