using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Routing;

namespace PowerCatalog.Web.Features.Departments;

/// <summary>The departments and what they hold.</summary>
internal static class DepartmentPages
{
    public static void Map(PageRoutes routes) => routes.Map<DepartmentsPage, DepartmentsModel>("/departments", [], request =>
    {
        var departments = request.View.Departments();
        var title = request.T["部门", "Departments"];
        var model = new DepartmentsModel(
            [.. departments.Where(department => department.Open)], [.. departments.Where(department => !department.Open)],
            departments.ToDictionary(department => department.Code, department => department.Name));
        return new PageContent<DepartmentsModel>(title, request.Way(new Crumb(title)), model);
    });
}
