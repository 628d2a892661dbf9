using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.People;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Routing;
using PowerCatalog.Web.Layout.Sessions;

namespace PowerCatalog.Web.Features.Powers;

/// <summary>
/// What begins from a power's page: the reform office fills in a change of it, a clerk of its department an adjustment that begins with
/// one. Others are offered nothing.
/// </summary>
internal static class PowerTasks
{
    private static readonly (string Kind, string Zh, string En)[] Kinds =
    [
        ("change", "变更这项", "Change it"), ("remove", "取消这项", "Remove it"), ("delegate", "赋权", "Delegate it"),
        ("recall", "收回", "Recall it"),
    ];

    /// <summary>The tasks for a power as it stands; it is changed as it is today, whatever day is looked at.</summary>
    public static IReadOnlyList<PowerTask> Of(PageRequest request, PowerAnswer power, bool isExercisedByOthers) =>
        Root(request, power) is { } root
            ?
            [
                .. Kinds.Where(kind => kind.Kind != "recall" || isExercisedByOthers).Select(kind => new PowerTask(
                    request.T[kind.Zh, kind.En], Links.Address(root, [("kind", kind.Kind), ("code", power.Code)]))),
            ]
            : [];

    private static string? Root(PageRequest request, PowerAnswer power)
    {
        var division = request.View.Catalog.Division;
        return PageSession.Find(request.Http)?.Person.Person switch
        {
            { } person when person.Has(Role.ReformOffice, division) => request.Links.Record + "/change",
            { } person when DepartmentCode.TryParse(power.Department, out var department) && person.IsClerkOf(division, department) =>
                request.Links.Procedure + "/begin",
            _ => null,
        };
    }
}
