using PowerCatalog.Domain.Codes;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Routing;

namespace PowerCatalog.Web.Features.Procedure.Pages;

/// <summary>The change that an adjustment begins with, as it was chosen on a power's page.</summary>
/// <param name="Kind">What is done with the power.</param>
/// <param name="Power">The power as it is today; null where none was chosen.</param>
/// <param name="Name">What such an adjustment is called at first.</param>
public sealed record BegunFrom(string? Kind, PowerAnswer? Power, string? Name)
{
    /// <summary>What was chosen; nothing where it is no power of today's list.</summary>
    internal static BegunFrom Of(PageRequest page, string? kind, string? code)
    {
        if (string.IsNullOrEmpty(kind) || !PowerCode.TryRead(code ?? "", out var read) || page.View.Power(read) is not { } power)
            return new BegunFrom(null, null, null);
        var name = kind switch
        {
            "remove" => $"关于取消{power.Name}",
            "delegate" => $"关于将{power.Name}赋予乡镇（街道）",
            "recall" => $"关于收回{power.Name}",
            _ => $"关于变更{power.Name}",
        };
        return new BegunFrom(kind, power, name);
    }

    /// <summary>What stands in the fields at first.</summary>
    public string? Value(string field) => field switch
    {
        "name" => Name,
        "department" => Power?.Department,
        _ => null,
    };

    /// <summary>The form of the change, below the adjustment's address.</summary>
    public string AddressBelow(string adjustment) =>
        Links.Address(adjustment + "/change", [("kind", Kind), ("code", Power!.Code)]);
}
