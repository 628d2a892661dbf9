using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Routing;

namespace PowerCatalog.Web.Features.Departments;

/// <summary>The departments.</summary>
/// <param name="Working">Those that work, by code.</param>
/// <param name="Closed">Those that do not any more.</param>
/// <param name="Names">The names of all, by code.</param>
public sealed record DepartmentsModel(
    IReadOnlyList<DepartmentAnswer> Working, IReadOnlyList<DepartmentAnswer> Closed, IReadOnlyDictionary<string, string> Names);

/// <summary>The departments and what they hold.</summary>
internal static class DepartmentPages
{
    public static void Map(PageRoutes routes) => routes.Map<DepartmentsPage, DepartmentsModel>("/departments", [], question =>
    {
        var departments = question.View.Departments();
        var title = question.T["部门", "Departments"];
        var model = new DepartmentsModel(
            [.. departments.Where(department => department.Open)], [.. departments.Where(department => !department.Open)],
            departments.ToDictionary(department => department.Code, department => department.Name));
        return new PageContent<DepartmentsModel>(title, question.Way(new Crumb(title)), model);
    });
}
