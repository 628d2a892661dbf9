using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.People;
using PowerCatalog.ReadModels.TownshipDelegations;
using PowerCatalog.Web.Layout.Routing;
using PowerCatalog.Web.Presentation.Forms;

namespace PowerCatalog.Web.Features.Procedure.Pages;

/// <summary>The fields by which a township asks for a recall: one of the powers that it exercises today, and why.</summary>
internal static class RecallFields
{
    /// <summary>The fields; none where the person's townships exercise nothing by a delegation.</summary>
    public static IReadOnlyList<FormField> Of(
        PageRequest page, ProcedureRequest procedure, Func<string, string?> value, Func<string, string?> fault)
    {
        var powers = Townships(procedure).SelectMany(township => Powers(page, township)).ToList();
        return powers.Count == 0
            ? []
            :
            [
                new(
                    "power", page.T["职权", "Power"], FieldInput.Choice, value("power"), true, null,
                    [new FieldChoice("", page.T["请选择", "choose one"]), .. powers], fault("power")),
                new(
                    "reason", page.T["理由", "Reason"], FieldInput.Area, value("reason"), true,
                    page.T["如：缺少专业人员和执法条件", "As: lacks the specialists and the means"], [], fault("reason")),
            ];
    }

    /// <summary>The townships of which the person is an officer.</summary>
    public static IEnumerable<TownshipCode> Townships(ProcedureRequest procedure) => procedure.Person.Assignments
        .Where(assignment => assignment.Role == Role.TownshipOfficer && assignment.HoldsIn(procedure.Division))
        .Select(assignment => assignment.Township).OfType<TownshipCode>().Distinct();

    /// <summary>The township and the power that were chosen; null where the text names none.</summary>
    public static (TownshipCode Township, PowerCode Power)? Chosen(string text) =>
        text.Split(' ') is [var first, var second] && TownshipCode.TryParse(first, out var township)
            && PowerCode.TryParse(second, out var power)
            ? (township, power)
            : null;

    private static IEnumerable<FieldChoice> Powers(PageRequest page, TownshipCode township) => page.View.Township(township) is { } known
        ? page.View.PowersOf(known.AsReceiver()).Select(power => new FieldChoice(
            $"{township} {power.Code}", $"{power.Name}（{power.DepartmentName}）"))
        : [];
}
