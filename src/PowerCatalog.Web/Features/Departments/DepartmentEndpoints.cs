using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.Web.Http.OpenApi;
using PowerCatalog.Web.Http.Requests;
using PowerCatalog.Web.Http.Responses;
using PowerCatalog.Web.Http.Routing;
using PowerCatalog.Web.Http.Tables;

namespace PowerCatalog.Web.Features.Departments;

/// <summary>The departments of a catalog.</summary>
internal static class DepartmentEndpoints
{
    public static void Map(CatalogRoutes routes) => routes.Map("/departments", [], List, Table).Describe(
        "listDepartments", Tags.Departments, "实施部门 The departments",
        "By code, with how many powers and services each holds; those that closed among them.");

    private static ListAnswer<DepartmentItem> List(CatalogQuestion question)
    {
        var items = question.View.Departments().Select(Item).ToList();
        return new ListAnswer<DepartmentItem>(question.Catalog, question.Lens, items, items.Count);
    }

    private static TableContent Table(CatalogQuestion question)
    {
        var names = question.Reference;
        Column<DepartmentAnswer>[] columns =
        [
            new(names.Heading("departmentCode"), department => department.Code),
            new(names.Heading("department"), department => department.Name),
            Column<DepartmentAnswer>.Flag("是否在设", department => department.Open),
            new(names.Heading("into"), department => department.MergedInto),
            Column<DepartmentAnswer>.Number("行政权力（项）", department => department.Powers),
            Column<DepartmentAnswer>.Number("公共服务（项）", department => department.Services),
        ];
        return TableContent.Of("部门", columns, question.View.Departments());
    }

    private static DepartmentItem Item(DepartmentAnswer department) => new(
        department.Code, department.Name, department.Open, department.MergedInto, department.Powers, department.Services);
}
